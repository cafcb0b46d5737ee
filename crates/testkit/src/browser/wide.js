// What makes the page scroll sideways. Nothing scrolls sideways that scrolls inside a box of its own.
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const contained = (element) => {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflowX !== "visible") return true;
  }
  return false;
};
const wide = [...document.body.querySelectorAll("*")]
  .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 0.5 && !contained(element))
  .map((element) => `${element.tagName.toLowerCase()}${element.id && "#" + element.id}${[...element.classList].map((name) => "." + name).join("")}: ${element.textContent.trim().slice(0, 60)}`);
return [`the page is ${page.scrollWidth} wide where ${page.clientWidth} are there`, ...wide.slice(0, 5)];
