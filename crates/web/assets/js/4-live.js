// <form method="get" data-live="#id"> shows at once what its button would: the part with that id is asked for again after each choice.

const asking = new WeakMap();

async function showLive(form) {
  const address = new URL(form.action);
  address.search = String(new URLSearchParams(new FormData(form)));
  asking.get(form)?.abort();
  const mine = new AbortController();
  asking.set(form, mine);
  try {
    const answer = await fetch(address, { signal: mine.signal, redirect: "error" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, fresh] = [document, page].map((where) => where.querySelector(form.dataset.live));
    if (!old || !fresh) return;
    old.replaceChildren(...fresh.childNodes);
    wireCopying(old);
    history.replaceState(null, "", address);
  } catch {
    // Its button still works.
  }
}
document.addEventListener("change", (event) => {
  if (event.target.form?.matches("[data-live]")) showLive(event.target.form);
});
