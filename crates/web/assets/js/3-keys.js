// The keyboard: one key or two in a row. What there is stands in the dialog #keys, which ? opens.

const going = { w: "work", c: "cases", r: "reports", l: "letters", a: "advisories", o: "company" };
let began = 0;

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]");
}

// Things to move through: rows and items that hold a link, in lists marked with data-list.
function items() {
  return all("[data-list] > li, table[data-list] tbody tr").filter((item) => !item.hidden && item.querySelector("a[href], button"));
}

function move(by) {
  const list = items();
  if (list.length === 0) return;
  const at = list.findIndex((item) => item.classList.contains("at") || item.contains(document.activeElement));
  const next = list[Math.min(list.length - 1, Math.max(0, at === -1 ? 0 : at + by))];
  for (const item of list) item.classList.toggle("at", item === next);
  next.querySelector("a[href], button").focus();
  next.scrollIntoView({ block: "nearest" });
}

// <a data-key="n"> is followed by that key; <fieldset data-key="e"> and what can be typed in or sent is focused.
function press(key) {
  const within = items().find((item) => item.classList.contains("at"));
  const target = within?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`);
  if (!target) return false;
  // A key goes to a place or opens it. What sends something is only brought near: sending takes Enter.
  if (target.matches("a, summary, button[type=button]")) target.click();
  else (target.matches("fieldset") ? target.querySelector("input, select, textarea") : target)?.focus();
  return true;
}

const single = {
  "/": () => (document.querySelector("[data-search]") ?? document.querySelector("input[type=search]"))?.focus(),
  "?": () => document.querySelector("#keys")?.showModal(),
  j: () => move(1),
  k: () => move(-1),
  o: () => items().find((item) => item.classList.contains("at"))?.querySelector("a[href]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
  if (document.documentElement.dataset.keys === "off") return;
  const key = event.key;
  if (Date.now() - began < 1500 && going[key]) {
    began = 0;
    const link = document.querySelector(`[data-go="${going[key]}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  began = key === "g" ? Date.now() : 0;
  if (single[key]) {
    event.preventDefault();
    single[key]();
  } else if (/^[a-z]$/.test(key) && press(key)) {
    event.preventDefault();
  }
});

// Links to the page of keys open the dialog instead.
for (const link of all("[data-keys-help]")) {
  link.addEventListener("click", (event) => {
    const dialog = document.querySelector("#keys");
    if (!dialog) return;
    event.preventDefault();
    dialog.showModal();
  });
}

// <input data-filter="#table-id"> hides rows and items that do not hold all of its words; data-filter-count says how many are left.
for (const input of all("input[data-filter]")) {
  const target = document.querySelector(input.dataset.filter);
  if (!target) continue;
  input.addEventListener("input", () => {
    const words = input.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of target.matches("table") ? all("tbody tr", target) : [...target.children]) {
      const text = row.textContent.normalize("NFKC").toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) left += 1;
    }
    announce(say(`${left}件`, `${left} shown`));
  });
}
