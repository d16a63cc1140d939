// "/" leads to the search box from anywhere but a field.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const find = document.querySelector("[data-find]");
  if (!find) return;
  event.preventDefault();
  find.focus();
  find.select();
});
