// A form that came back with errors starts at their summary; one that was sent is not sent twice;
// text areas grow with what is typed.
{
  const settle = (root) => {
    root.querySelectorAll("[data-error-summary]").forEach((summary) => summary.focus());
    root.querySelectorAll("textarea[data-grow]").forEach(grow);
  };
  const grow = (area) => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea[data-grow]")) grow(event.target);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 5000);
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });
  document.addEventListener("DOMContentLoaded", () => settle(document));
  document.addEventListener("htmx:afterSwap", (event) => settle(event.detail.elt));
}
