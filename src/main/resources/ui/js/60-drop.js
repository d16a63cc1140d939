// Files dragged onto the field are chosen as if by its button; their names are listed.
{
  const list = (area) => {
    const names = [...area.querySelector("input[type=file]").files].map((file) => {
      const item = document.createElement("li");
      item.textContent = file.name;
      return item;
    });
    area.querySelector("[data-drop-list]").replaceChildren(...(names.length > 1 ? names : []));
  };
  const area = (event) => event.target.closest?.("[data-drop]");
  document.addEventListener("dragover", (event) => {
    if (!area(event)) return;
    event.preventDefault();
    area(event).classList.add("drop-over");
  });
  document.addEventListener("dragleave", (event) => area(event)?.classList.remove("drop-over"));
  document.addEventListener("drop", (event) => {
    const on = area(event);
    if (!on) return;
    event.preventDefault();
    on.classList.remove("drop-over");
    on.querySelector("input[type=file]").files = event.dataTransfer.files;
    list(on);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-drop] input[type=file]")) list(area(event));
  });
}
