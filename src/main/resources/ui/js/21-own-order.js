// One's own order of the list by keys and by dragging; the buttons of each row do the same without it.
{
  const form = () => document.getElementById("own-order");
  const rowOf = (element) => element?.closest?.("[data-worklist] [data-row]");
  const row = (task) => document.querySelector(`[data-row][data-task="${CSS.escape(task)}"]`);
  let moved = null;
  let dragged = null;

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) moved = rowOf(button)?.dataset.task ?? null;
  });
  // The row that was moved keeps the focus, wherever it went.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id !== "worklist" || !moved) return;
    row(moved)?.querySelector("[data-row-link]").focus();
    moved = null;
  });

  const keys = { t: "top", ArrowUp: "up", ArrowDown: "down" };
  document.addEventListener("keydown", (event) => {
    const here = rowOf(event.target);
    const alone = !event.ctrlKey && !event.metaKey && (event.key === "t") !== event.altKey;
    if (!here || !alone || !keys[event.key] || event.target.closest("input:not([type=checkbox]), textarea, select, .task-panel")) return;
    const button = here.querySelector(`[data-move="${keys[event.key]}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  // A row is dragged by its handle, so that its text can still be marked.
  const unmark = () => document.querySelectorAll(".work-drop").forEach((one) => one.classList.remove("work-drop"));
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest(".row-order > summary")) rowOf(event.target).draggable = true;
  });
  document.addEventListener("dragstart", (event) => {
    dragged = rowOf(event.target);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.querySelector("[data-row-link]").textContent);
    dragged.classList.add("work-dragged");
  });
  document.addEventListener("dragover", (event) => {
    const over = rowOf(event.target);
    if (!dragged || !over || over.closest(".work-lately")) return;
    event.preventDefault();
    unmark();
    over.classList.add("work-drop");
  });
  document.addEventListener("drop", (event) => {
    const over = rowOf(event.target);
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    // What is put among the rows of the computed order leaves one's own, or joins its end.
    const move = over.dataset.pinned ? "before" : dragged.dataset.pinned ? "out" : "up";
    const values = { task: dragged.dataset.task, move, before: over.dataset.pinned ? over.dataset.task : "" };
    for (const [name, value] of Object.entries(values)) {
      form().elements[name].disabled = false;
      form().elements[name].value = value;
    }
    moved = dragged.dataset.task;
    form().requestSubmit();
  });
  document.addEventListener("dragend", () => {
    unmark();
    dragged?.classList.remove("work-dragged");
    if (dragged) dragged.draggable = false;
    dragged = null;
  });
}
