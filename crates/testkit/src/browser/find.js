// Finds what a person would find by its words. Arguments: kind, words, and the words of the group that it is in, or null.
// Answers { found, label, checked }, or { seen }: the words of everything of that kind that can be seen.
const [kind, words, group] = arguments;

const KINDS = {
  field: "input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=radio],[type=checkbox]), textarea, select",
  choice: "input[type=radio], input[type=checkbox]",
  button: "button, input[type=submit], input[type=button], input[type=reset], summary, [role=button]",
  link: "a[href]",
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// What stands in a label without what is typed or chosen inside it.
function own(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("input, textarea, select, script, style").forEach((inner) => inner.remove());
  return tidy(copy.textContent);
}

function nameOf(element) {
  const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  if (by.length) return tidy(by.map((id) => own(document.getElementById(id) ?? document.createElement("i"))).join(" "));
  if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy([...element.labels].map(own).join(" "));
  return tidy(element.matches("input") ? element.value : element.textContent) || tidy(element.title);
}

// A choice may itself be invisible, and its label be what one sees and clicks.
const seen = (element) => element.checkVisibility({ visibilityProperty: true }) ||
  [...(element.labels ?? [])].some((label) => label.checkVisibility({ visibilityProperty: true }));

const groupOf = (element) => {
  const around = element.closest("fieldset, [role=group], [role=radiogroup]");
  return around?.matches("fieldset") ? own(around.querySelector("legend") ?? around) : around ? nameOf(around) : "";
};

// While a dialog asks, nothing behind it can be reached.
const asking = document.querySelector("dialog:modal");

const all = [...(asking ?? document).querySelectorAll(KINDS[kind])].filter(seen)
  .filter((element) => group === null || groupOf(element).includes(group))
  .map((element) => ({ element, name: nameOf(element) }));

// The very words win over a beginning, and a beginning over words in the middle.
for (const fits of [(name) => name === words, (name) => name.startsWith(words), (name) => name.includes(words)]) {
  const fitting = all.filter(({ name }) => fits(name));
  if (fitting.length === 1) {
    const { element } = fitting[0];
    return { found: element, label: element.labels?.[0] ?? null, checked: element.checked === true };
  }
  if (fitting.length > 1) return { seen: fitting.map(({ name }) => name) };
}
return { seen: all.map(({ name }) => name) };
