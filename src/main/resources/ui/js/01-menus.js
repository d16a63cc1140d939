// Menus made of <details>: one open at a time, closed by Escape or a click elsewhere.
{
  const menus = () => document.querySelectorAll("details.person[open], details.menu-toggle[open], details.row-menu[open]");
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
}
