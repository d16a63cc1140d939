// Rows of a form that can be added and removed without asking the server: [data-rows=GROUP] holds
// [data-row]s whose fields are named GROUP-0-field. Without this script the buttons post the form.
{
  const rows = (group) => [...group.querySelectorAll(":scope > [data-row]")];

  const rename = (row, name, index) => {
    const here = new RegExp(`^((?:drop-)?${name})-\\d+`);
    row.querySelectorAll("[name], [id], [for], [value^=drop-], [aria-describedby]").forEach((field) => {
      for (const attribute of ["name", "id", "for", "aria-describedby"]) {
        const was = field.getAttribute(attribute);
        if (was) field.setAttribute(attribute, was.replace(here, `$1-${index}`));
      }
      if (field.matches("[data-drop]")) {
        field.value = `drop-${name}-${index}`;
        field.setAttribute("aria-label", `Remove row ${index + 1}`);
      }
      if (field.type === "radio") field.value = String(index);
    });
  };

  const clear = (row) => {
    row.querySelectorAll(".field-error").forEach((error) => error.remove());
    row.querySelectorAll("input, select, textarea").forEach((field) => {
      field.removeAttribute("aria-invalid");
      if (field.type === "checkbox" || field.type === "radio") field.checked = false;
      else if (field.tagName === "SELECT") field.selectedIndex = 0;
      else field.value = "";
    });
  };

  const add = (group) => {
    const all = rows(group);
    const row = all.at(-1).cloneNode(true);
    clear(row);
    rename(row, group.dataset.rows, all.length);
    all.at(-1).after(row);
    return row;
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-drop]");
    const group = button?.closest("[data-rows]");
    if (!group) return;
    event.preventDefault();
    if (button.matches("[data-add]")) {
      add(group).querySelector("input:not([type=hidden]), select").focus();
      return;
    }
    const row = button.closest("[data-row]");
    if (rows(group).length === 1) clear(row);
    else row.remove();
    rows(group).forEach((one, index) => rename(one, group.dataset.rows, index));
    group.querySelector("[data-add]").focus();
    group.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // A draft may have more rows than the form as it was served.
  document.addEventListener("draft:restore", (event) => {
    event.target.querySelectorAll("[data-rows]").forEach((group) => {
      const wanted = Object.keys(event.detail).filter((name) => name.startsWith(`${group.dataset.rows}-`)).map((name) => Number(name.split("-")[1]) + 1);
      while (rows(group).length < Math.max(1, ...wanted)) add(group);
    });
  });
}
