// What every page shares: the language of its few words, times in the viewer's zone, copying, the theme, asking before what cannot be undone.
"use strict";

const ja = document.documentElement.lang === "ja";
const say = (inJapanese, inEnglish) => (ja ? inJapanese : inEnglish);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

document.documentElement.classList.add("js");

function made(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// <time data-relative> reads "3日前", and is kept current while the page is open, in the words of the server. Its clock is the one that
// counts: the demo's can be moved, and that of whoever looks may be wrong.
const opened = Date.parse(document.body.dataset.now ?? "") || Date.now();
const counted = (count, inJapanese, inEnglish) => say(`${count}${inJapanese}前`, `${count} ${inEnglish}${count === 1 ? "" : "s"} ago`);
function showRelativeTimes() {
  for (const time of all("time[data-relative][datetime]")) {
    const seconds = (opened + performance.now() - Date.parse(time.dateTime)) / 1000;
    const [minutes, hours, days] = [60, 3600, 86400].map((size) => Math.floor(seconds / size));
    if (Number.isNaN(seconds) || days >= 30) continue;
    time.textContent = minutes < 1 ? say("たった今", "just now")
      : hours < 1 ? counted(minutes, "分", "minute") : days < 1 ? counted(hours, "時間", "hour") : counted(days, "日", "day");
  }
}
// <time data-local> is for strangers, whose zone the server does not know: their own zone is shown, and what was written goes to the title.
for (const time of all("time[data-local][datetime]")) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  time.title = time.textContent.trim();
  time.textContent = at.toLocaleString(document.documentElement.lang, { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
}
showRelativeTimes();
setInterval(showRelativeTimes, 60000);

// <button data-copy="text"> or data-copy-from="#id"; the button is hidden in HTML, as it can do nothing without us.
function wireCopying(within) {
  for (const button of all("[data-copy], [data-copy-from]", within)) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = button.dataset.copy ?? document.querySelector(button.dataset.copyFrom)?.textContent ?? "";
      try {
        await navigator.clipboard.writeText(text.trim());
        announce(say("コピーしました", "Copied"));
      } catch {
        announce(say("コピーできませんでした", "Could not copy"));
      }
    });
  }
}
wireCopying(document);

// Says something quietly to whoever listens instead of looking.
function announce(text) {
  let place = document.querySelector("#announcement");
  if (!place) document.body.append((place = made("p", "", { id: "announcement", role: "status", class: "sr" })));
  place.textContent = text;
}

// The theme form works without us; with us the page does not have to be loaded again.
for (const form of all("form[data-theme-form]")) {
  form.addEventListener("submit", (event) => {
    const value = event.submitter?.value;
    if (!value) return;
    event.preventDefault();
    if (value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
    for (const button of all("button", form)) button.setAttribute("aria-pressed", String(button.value === value));
    const body = new URLSearchParams(new FormData(form));
    body.set(event.submitter.name, value);
    fetch(form.action, { method: "POST", body }).catch(() => announce(say("設定を保存できませんでした", "Could not save the setting")));
  });
}

// Menus close on Escape and on a click elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of all("details.drop[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.drop[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// <button data-confirm="…">: a dialog here. Without us the form goes to a page that asks the same,
// so the button's form posts to that page, and data-confirmed adds confirmed=yes once the dialog has asked.
function askFirst(button) {
  const dialog = made("dialog", "", { class: "asking", "aria-labelledby": "asking-text" });
  const yes = made("button", button.dataset.confirmYes || button.textContent.trim(), { type: "button", class: "button primary" });
  const no = made("button", say("やめる", "Cancel"), { type: "button", class: "button" });
  if (button.classList.contains("danger")) yes.classList.add("danger");
  const actions = made("div", "", { class: "actions" });
  actions.append(no, yes);
  dialog.append(made("p", button.dataset.confirm, { id: "asking-text" }), actions);
  document.body.append(dialog);
  no.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  yes.addEventListener("click", () => {
    dialog.close();
    const field = made("input", "", { type: "hidden", name: "confirmed", value: "yes" });
    button.form.append(field);
    button.dataset.asked = "yes";
    button.form.requestSubmit(button);
    delete button.dataset.asked;
    field.remove();
  });
  dialog.showModal();
  no.focus();
}
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-confirm]");
  if (!button?.form || button.dataset.asked) return;
  if (!button.form.noValidate && !button.formNoValidate && !button.form.reportValidity()) return event.preventDefault();
  event.preventDefault();
  askFirst(button);
});
