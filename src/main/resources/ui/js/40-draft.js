// Saves a form marked data-draft="/its/path" as one types, and offers it back on the next visit.
{
  const PAUSE = 800;
  const csrf = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const address = (key) => `/drafts?key=${encodeURIComponent(key)}`;
  const states = new WeakMap();

  const kept = (field) =>
    field.name && !field.name.startsWith("_") && !field.disabled && !field.closest("[data-draft-skip]") &&
    !["password", "file", "submit", "button", "reset", "hidden"].includes(field.type);

  const checkable = (field) => field.type === "checkbox" || field.type === "radio";

  const read = (form) => {
    const fields = {};
    for (const field of form.elements) {
      if (!kept(field)) continue;
      const values = (fields[field.name] ??= []);
      if (!checkable(field)) values.push(field.value);
      else if (field.checked) values.push(field.value);
    }
    return fields;
  };

  const say = (form, words, wrong) => {
    let line = form.querySelector(".draft-status");
    if (!line) {
      line = document.createElement("p");
      line.className = "draft-status";
      (form.querySelector(".form-actions") ?? form).append(line);
    }
    // Read aloud only when something is wrong: "saved" after every pause would drown the form.
    line.setAttribute("role", wrong ? "alert" : "presentation");
    line.classList.toggle("draft-status-wrong", Boolean(wrong));
    line.textContent = words;
  };

  const save = async (form, keepalive = false) => {
    const state = states.get(form);
    clearTimeout(state.timer);
    state.timer = undefined;
    const body = JSON.stringify({ key: form.dataset.draft, fields: read(form) });
    if (state.sent || body === state.saved) return;
    state.abort = new AbortController();
    try {
      const answer = await fetch("/drafts", {
        method: "POST", body, keepalive: keepalive && body.length < 60000, signal: state.abort.signal, redirect: "manual",
        headers: { "Content-Type": "application/json", ...csrf() },
      });
      if (answer.type === "opaqueredirect") return say(form, "You are signed out. Send this form now to sign in again; what you typed comes along.", true);
      if (answer.status === 413) return say(form, "This is too long to keep as a draft. Save it now, or shorten it.", true);
      if (!answer.ok) throw new Error(answer.status);
      state.saved = body;
      const now = new Date();
      say(form, `Draft saved ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
    } catch (failure) {
      if (failure.name === "AbortError") return;
      say(form, "The draft could not be saved just now; we keep trying. Leave this page open.", true);
      state.timer = setTimeout(() => save(form), 10000);
    }
  };

  const typed = (event) => {
    const form = event.target.closest?.("form[data-draft]");
    const state = form && states.get(form);
    if (!state || !kept(event.target)) return;
    state.sent = false;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(form), PAUSE);
  };

  const restore = (form, fields) => {
    form.dispatchEvent(new CustomEvent("draft:restore", { detail: fields, bubbles: true }));
    const used = {};
    for (const field of form.elements) {
      if (!kept(field) || !(field.name in fields)) continue;
      const values = fields[field.name];
      if (checkable(field)) field.checked = values.includes(field.value);
      else field.value = values[(used[field.name] = (used[field.name] ?? -1) + 1)] ?? "";
      field.closest("details")?.setAttribute("open", "");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  const same = (form, fields) => {
    const now = read(form);
    return Object.entries(fields).every(([name, values]) => JSON.stringify(now[name] ?? []) === JSON.stringify(values));
  };

  const offer = async (form) => {
    const answer = await fetch(address(form.dataset.draft));
    if (answer.status !== 200 || answer.redirected) return;
    const holder = document.createElement("div");
    holder.innerHTML = await answer.text();
    const bar = holder.firstElementChild;
    const fields = JSON.parse(bar.dataset.draftFields);
    if (same(form, fields)) return;
    form.prepend(bar);
    bar.querySelector("[data-draft-restore]").addEventListener("click", () => {
      bar.remove();
      restore(form, fields);
      form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
    });
    bar.querySelector("[data-draft-discard]").addEventListener("click", () => {
      bar.remove();
      fetch(address(form.dataset.draft), { method: "DELETE", headers: csrf() });
    });
  };

  const join = (form, cameBack) => {
    if (states.has(form)) return;
    states.set(form, {});
    const ours = { _draft: form.dataset.draft, _draft_by: document.body.dataset.person ?? "" };
    for (const [name, value] of Object.entries(ours)) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    }
    // A form that came back with errors already holds what was typed.
    if (!cameBack) offer(form);
  };

  const joinAll = (root, cameBack) => root.querySelectorAll("form[data-draft]").forEach((form) => join(form, cameBack));

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  const sending = (form) => {
    const state = states.get(form);
    if (!state) return;
    clearTimeout(state.timer);
    state.timer = undefined;
    state.abort?.abort();
    state.sent = true;
  };
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) sending(event.target);
  });
  document.addEventListener("htmx:beforeRequest", (event) => sending(event.detail.elt));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    document.querySelectorAll("form[data-draft]").forEach((form) => {
      if (states.get(form)?.timer) save(form, true);
    });
  });
  document.addEventListener("DOMContentLoaded", () => {
    const status = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 200;
    joinAll(document, status === 422 || status === 409);
  });
  document.addEventListener("htmx:afterSwap", (event) => joinAll(event.detail.elt.parentNode ?? document, event.detail.xhr?.status >= 400));
}
