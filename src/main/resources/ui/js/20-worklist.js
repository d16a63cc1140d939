// The worklist: one form open at a time, the place kept when a row goes, and keys for the actions.
{
  document.documentElement.classList.add("scripted");
  const rows = () => [...document.querySelectorAll("[data-worklist] [data-row]")].filter((row) => !row.closest("details.work-lately:not([open])"));
  const rowOf = (element) => element?.closest?.("[data-row]");
  let place = -1;

  const close = (row) => {
    row.querySelector(".work-panel").replaceChildren();
    row.querySelectorAll("[data-act]").forEach((action) => action.removeAttribute("aria-expanded"));
  };

  // An action's page opens in its row; with a modifier key it opens where the person wants it.
  document.addEventListener("click", (event) => {
    const action = event.target.closest?.("a[data-panel]");
    if (!action || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const target = rowOf(action).querySelector(".work-panel");
    htmx.ajax("GET", action.getAttribute("href"), { source: action, target, swap: "innerHTML" });
  });

  // Only one form at a time, so that the ids of its fields are the only ones of their name.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.target.matches(".work-panel")) return;
    rows().forEach((row) => close(row));
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const panel = event.detail.target;
    if (!panel.matches?.(".work-panel")) return;
    const action = event.detail.requestConfig?.elt;
    if (action?.matches?.("[data-act]")) action.setAttribute("aria-expanded", "true");
    panel.querySelector("input:not([type=hidden]), select, textarea, .later button")?.focus();
  });
  document.addEventListener("click", (event) => {
    const cancel = event.target.closest("[data-close-panel]");
    const row = rowOf(cancel);
    if (!row) return;
    event.preventDefault();
    const action = row.querySelector("[data-act][aria-expanded]");
    close(row);
    (action ?? row.querySelector("[data-row-link]")).focus();
  });

  // When a row was dealt with, work goes on at the same place in the list.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const row = rowOf(event.detail.elt);
    if (row) place = rows().indexOf(row);
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id !== "worklist" || place < 0) return;
    const left = rows();
    const next = left[Math.min(place, left.length - 1)];
    place = -1;
    (next?.querySelector("[data-row-link]") ?? document.getElementById("content")).focus({ preventScroll: false });
  });

  const move = (row, step) => rows()[rows().indexOf(row) + step]?.querySelector("[data-row-link]").focus();
  document.addEventListener("keydown", (event) => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && row.querySelector(".task-panel")) {
      row.querySelector("[data-close-panel]")?.click();
      return;
    }
    if (event.target.closest("input:not([type=checkbox]), textarea, select, .task-panel")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(row, event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    const action = event.key === "x" ? row.querySelector("[data-tick]") : row.querySelector(`[data-act="${CSS.escape(event.key)}"]`);
    if (!action) return;
    event.preventDefault();
    action.click();
  });
  const showKeys = () => document.querySelectorAll("[data-keys]").forEach((keys) => (keys.hidden = false));
  document.addEventListener("DOMContentLoaded", showKeys);
  document.addEventListener("htmx:afterSettle", showKeys);

  // Filters apply as they are chosen.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-autosubmit]");
    if (form && event.target.matches("select, input[type=checkbox]")) form.requestSubmit();
  });
}
