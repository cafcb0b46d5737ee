// Forms: nothing typed is lost, nothing is sent twice, counters, files that are dropped.

const changed = new Set();

function isGuarded(form) {
  return form.matches("[data-guard], [data-draft]");
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && isGuarded(form)) {
    changed.add(form);
    if (form.dataset.draft) saveSoon(form);
  }
});
window.addEventListener("beforeunload", (event) => {
  if (changed.size > 0) event.preventDefault();
});

// A second click on the way does nothing; a page that comes back out of the browser's memory is usable again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  changed.delete(form);
  clearTimeout(waiting.get(form));
  // A form that answers with a file stays on the page, and says so with data-again.
  if (form.method !== "post" || "again" in form.dataset) return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of all("form[data-sent]")) delete form.dataset.sent;
  for (const button of all("[aria-busy]")) button.removeAttribute("aria-busy");
});

// <form data-draft="/drafts/…"> is posted there a moment after the last key, without its files. A .draft-status inside says how it went.
const waiting = new Map();
function saveSoon(form) {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => saveDraft(form), 1200));
}
async function saveDraft(form) {
  const status = form.querySelector(".draft-status");
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  const tell = (state, text) => {
    if (!status) return;
    status.dataset.state = state;
    status.textContent = text;
  };
  // What is typed while this is on its way counts as changed again.
  changed.delete(form);
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const at = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    tell("saved", say(`下書きを保存しました（${at}）`, `Draft saved at ${at}`));
  } catch {
    changed.add(form);
    tell("failed", say("下書きを保存できませんでした。このページを閉じないでください。", "The draft could not be saved. Please keep this page open."));
  }
}

// <textarea maxlength> with <p class="counter" data-counts="its-id">, and without maxlength: data-most.
for (const counter of all("[data-counts]")) {
  const area = document.getElementById(counter.dataset.counts);
  const most = Number(area?.dataset.most ?? area?.maxLength);
  if (!area || !(most > 0)) continue;
  const show = () => {
    const count = [...area.value].length;
    counter.textContent = `${count.toLocaleString()} / ${most.toLocaleString()}`;
    counter.classList.toggle("over", count > most);
  };
  area.addEventListener("input", show);
  show();
}

// <div class="files"> around <input type="file" multiple> takes what is dropped on it, and lists what was taken.
for (const zone of all(".files")) {
  const input = zone.querySelector("input[type=file]");
  if (!input) continue;
  const list = made("ul", "", { "aria-live": "polite" });
  zone.append(list);
  const show = () => {
    list.replaceChildren(...[...input.files].map((file) => made("li", `${file.name} (${Math.max(1, Math.round(file.size / 1024)).toLocaleString()} KB)`)));
  };
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const kept = new DataTransfer();
    for (const file of [...(input.multiple ? input.files : []), ...event.dataTransfer.files]) kept.items.add(file);
    input.files = kept.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// After a refusal the list of mistakes is where one starts.
document.querySelector(".mistakes")?.focus();

// <div class="only-if" data-only-if="field" data-options="a b"> shows once one of those options is chosen; without us a sentence says so.
for (const part of all("[data-only-if]")) {
  const options = part.dataset.options.split(" ");
  const form = part.closest("form");
  for (const hint of all(".only-if-hint", part)) hint.hidden = true;
  const show = () => {
    const chosen = new FormData(form).getAll(part.dataset.onlyIf);
    part.hidden = !options.some((option) => chosen.includes(option));
  };
  form.addEventListener("change", show);
  show();
}
