// The find box of the frame: "/" leads to it from anywhere but a field; it answers as one types
// with a list to choose from by arrow keys (the ARIA combobox pattern). Without this script it is
// a plain search form.
{
  const PAUSE = 150;
  let box, list, timer, asked, active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    const all = options();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/patients/suggestions?q=${encodeURIComponent(box.value)}`, {
        headers: { "HX-Request": "true" }, signal: asked.signal,
      });
      if (!answer.ok || answer.redirected || document.activeElement !== box) return close();
      list.innerHTML = await answer.text();
      list.hidden = !list.querySelector("li, p");
      box.setAttribute("aria-expanded", String(options().length > 0));
      active = -1;
      box.removeAttribute("aria-activedescendant");
    } catch (failure) {
      if (failure.name !== "AbortError") close();
    }
  };

  const go = (option) => {
    location.href = option.dataset.href.startsWith("/patients?q=")
      ? `/patients?q=${encodeURIComponent(box.value)}` : option.dataset.href;
  };

  const pressed = (event) => {
    if (event.key === "Escape") {
      if (list.hidden) return;
      event.preventDefault();
      return close();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return ask();
      return mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    }
    if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      go(options()[active]);
    }
  };

  const begin = () => {
    box = document.querySelector("[data-find]");
    if (!box) return;
    list = document.createElement("div");
    list.className = "find-list";
    list.id = "find-list";
    list.hidden = true;
    box.after(list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "find-list", "aria-autocomplete": "list" })) {
      box.setAttribute(name, value);
    }
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    box.addEventListener("focus", () => {
      if (list.hidden) ask();
    });
    box.addEventListener("keydown", pressed);
    box.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
  };

  document.addEventListener("DOMContentLoaded", begin);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || !box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
