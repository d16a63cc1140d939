// Buttons that fill a field with a usual value: data-quick="field". A choice may suggest a value
// (data-suggest, data-suggest-value), which is taken as long as nobody has set the field themselves.
{
  const field = (from, name) => from.closest("form")?.elements[name];
  const press = (form) =>
    form.querySelectorAll("[data-quick]").forEach((button) => {
      button.setAttribute("aria-pressed", String(form.elements[button.dataset.quick]?.value === button.value));
    });
  const set = (input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-quick]");
    const input = button && field(button, button.dataset.quick);
    if (!input) return;
    set(input, button.value);
    input.dataset.chosen = "true";
  });
  document.addEventListener("change", (event) => {
    const { suggest, suggestValue } = event.target.dataset ?? {};
    const input = suggest && event.target.checked && field(event.target, suggest);
    if (input && !input.dataset.chosen) set(input, suggestValue);
  });
  document.addEventListener("input", (event) => {
    if (event.isTrusted && event.target.dataset) event.target.dataset.chosen = "true";
    const form = event.target.closest?.("form");
    if (form) press(form);
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form:has([data-quick])").forEach(press));
}
