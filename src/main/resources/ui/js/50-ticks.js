// The box at the head of a table ticks all its lines, and shows when only some are.
{
  const lines = (all) => [...all.closest("table").querySelectorAll("tbody .tick input")];
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.matches("[data-tick-all]")) {
      lines(box).forEach((line) => (line.checked = box.checked));
      return;
    }
    const all = box.closest(".tick") && box.closest("table")?.querySelector("[data-tick-all]");
    if (!all) return;
    const ticked = lines(all).filter((line) => line.checked).length;
    all.checked = ticked > 0 && ticked === lines(all).length;
    all.indeterminate = ticked > 0 && !all.checked;
  });
}
