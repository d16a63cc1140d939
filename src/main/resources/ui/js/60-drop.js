// Files dragged onto the field are chosen as if by its button; their names are listed. What is more
// than can be sent at once is said before it is sent.
{
  const weigh = (area) => {
    const input = area.querySelector("input[type=file]");
    const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
    const size = `${Math.ceil(bytes / 1024 / 1024)} MB`;
    // A little room for what the browser puts around the files.
    const tooMuch = bytes + 65536 > Number(area.dataset.largest);
    input.setCustomValidity(
      tooMuch ? `This is ${size}, and at most ${area.dataset.largestWords} can be sent at once. Choose fewer or smaller files.` : "");
    if (tooMuch) input.reportValidity();
  };
  const list = (area) => {
    const names = [...area.querySelector("input[type=file]").files].map((file) => {
      const item = document.createElement("li");
      item.textContent = file.name;
      return item;
    });
    area.querySelector("[data-drop-list]").replaceChildren(...(names.length > 1 ? names : []));
    weigh(area);
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
