//! The browser is real: exact in size, language, colour and scripts, and it finds things by their words.

use std::{fs, net::SocketAddr};

use axum::{
    Router,
    extract::RawQuery,
    http::{HeaderMap, header},
    response::Html,
    routing::get,
};
use testkit::browser::{Browser, Language, Looks, Page};
use tokio::net::TcpListener;

/// A page with one of everything.
async fn desk(headers: HeaderMap) -> Html<String> {
    let asked = headers[header::ACCEPT_LANGUAGE].to_str().unwrap().to_owned();
    Html(include_str!("desk.html").replace("ASKED", &asked))
}

async fn serve() -> SocketAddr {
    let heard = |RawQuery(query): RawQuery| async move {
        Html(format!("<!doctype html><html lang=en><title>Heard</title><p>{}", query.unwrap_or_default()))
    };
    let bad =
        || async { Html("<!doctype html><title>Bad</title><img src=data:,><div style='width:2000px'>wide</div>") };
    let app = Router::new().route("/", get(desk)).route("/heard", get(heard)).route("/bad", get(bad));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

async fn desk_in(browser: &Browser, looks: Looks) -> (Page, SocketAddr) {
    let address = serve().await;
    let page = browser.window(looks).await.unwrap();
    page.open(&format!("http://{address}/")).await.unwrap();
    (page, address)
}

#[tokio::test]
async fn a_window_has_the_size_and_the_language_that_were_asked_for() {
    let browser = Browser::shared().await.unwrap();
    for looks in Looks::ALL {
        let (page, _) = desk_in(browser, looks).await;
        let (width, height) = looks.width.size();
        let layout = page.run("return [innerWidth, innerHeight];").await.unwrap();
        assert_eq!((layout[0].as_u64(), layout[1].as_u64()), (Some(width.into()), Some(height.into())));
        let asked = format!("Asked for {}", looks.language.code());
        assert!(page.text().await.unwrap().contains(&asked), "{}", page.text().await.unwrap());
        let picture = fs::read(page.screenshot("bed").await.unwrap()).unwrap();
        assert_eq!(&picture[..4], b"\x89PNG");
        // A PNG says its width and its height in the bytes from the sixteenth on.
        assert_eq!(picture[16..20], width.to_be_bytes());
        assert!(u32::from_be_bytes(picture[20..24].try_into().unwrap()) > 2000, "the picture is of the whole page");
        assert_eq!(page.run("return innerHeight;").await.unwrap(), height, "the picture left the window as it was");
    }
}

#[tokio::test]
async fn a_form_is_filled_in_by_the_words_that_one_reads() {
    let browser = Browser::shared().await.unwrap();
    let folder = testkit::temp::Folder::new().unwrap();
    fs::write(folder.join("log.txt"), "proof").unwrap();
    for looks in [Looks::desk(Language::Japanese), Looks::phone(Language::English).without_javascript()] {
        let (page, _) = desk_in(browser, looks).await;
        page.fill("件名", "制御盤の弱点").await.unwrap();
        page.fill("Date", "2027-03-31").await.unwrap();
        page.select("Product", "Pump two").await.unwrap();
        page.choose("Attacked already").await.unwrap();
        page.choose("Attacked already").await.unwrap();
        page.untick("Send me news").await.unwrap();
        page.choose_in("May we name you?", "Yes").await.unwrap();
        page.attach("Proof", &folder.join("log.txt")).await.unwrap();
        page.press("送信する").await.unwrap();
        page.wait_for_text("proof=log.txt").await.unwrap();
        let heard = page.text().await.unwrap();
        assert!(heard.contains("&date=2027-03-31&product=two&attacked=on&name=yes&proof=log.txt"), "{heard}");
        assert!(page.url().await.unwrap().contains("subject=%E5%88%B6"), "{}", page.url().await.unwrap());
        assert_eq!(page.title().await.unwrap(), "Heard");
    }
}

#[tokio::test]
async fn scripts_run_only_where_they_may() {
    let browser = Browser::shared().await.unwrap();
    let with = Looks::desk(Language::English);
    let (page, _) = desk_in(browser, with).await;
    page.wait_for_text("A script ran").await.unwrap();
    let (page, _) = desk_in(browser, with.without_javascript()).await;
    let text = page.text().await.unwrap();
    assert!(text.contains("No script runs") && !text.contains("A script ran"), "{text}");
    page.follow("Elsewhere").await.unwrap();
    page.wait_for_text("here=elsewhere").await.unwrap();
}

#[tokio::test]
async fn light_and_dark_are_what_was_asked_for() {
    let browser = Browser::shared().await.unwrap();
    let light = Looks::desk(Language::Japanese);
    for (looks, shown) in [(light, "rgb(255, 255, 255)"), (light.in_the_dark(), "rgb(0, 0, 0)")] {
        let (page, _) = desk_in(browser, looks).await;
        let colour = page.run("return getComputedStyle(document.body).backgroundColor;").await.unwrap();
        assert_eq!(colour, shown);
    }
}

#[tokio::test]
async fn a_page_that_keeps_nobody_out_is_found_without_fault_and_another_is_not() {
    let browser = Browser::shared().await.unwrap();
    for looks in [Looks::phone(Language::Japanese), Looks::desk(Language::English)] {
        let (page, address) = desk_in(browser, looks).await;
        assert_eq!(page.axe().await.unwrap(), []);
        assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
        page.open(&format!("http://{address}/bad")).await.unwrap();
        let rules: Vec<String> = page.axe().await.unwrap().into_iter().map(|found| found.rule).collect();
        assert!(rules.contains(&"image-alt".to_owned()) && rules.contains(&"html-has-lang".to_owned()), "{rules:?}");
        assert!(page.too_wide().await.unwrap().iter().any(|line| line == "div: wide"));
    }
}

#[tokio::test]
async fn a_page_that_is_no_wider_than_the_window_is_so_without_javascript_too() {
    let browser = Browser::shared().await.unwrap();
    let (page, address) = desk_in(browser, Looks::phone(Language::Japanese).without_javascript()).await;
    assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
    page.open(&format!("http://{address}/bad")).await.unwrap();
    assert!(!page.too_wide().await.unwrap().is_empty());
    let failure = page.axe().await.unwrap_err().to_string();
    assert!(failure.contains("without JavaScript"), "{failure}");
}

#[tokio::test]
async fn what_is_not_on_the_page_is_told_with_what_is() {
    let browser = Browser::shared().await.unwrap();
    let (page, _) = desk_in(browser, Looks::desk(Language::English)).await;
    let failure = page.press("Send").await.unwrap_err().to_string();
    assert!(failure.contains("not exactly one button \"Send\"") && failure.contains("送信する"), "{failure}");
    let failure = page.choose("Yes").await.unwrap_err().to_string();
    assert!(failure.contains("[\"Yes\",\"Yes\"]"), "{failure}");
    let failure = page.select("Product", "Pump three").await.unwrap_err().to_string();
    assert!(failure.contains("Pump two"), "{failure}");
}
