// A request of htmx that failed says so where notices are said. What the person typed stays in the
// page, since nothing is swapped in for a failure.
{
  const KEPT = "What you entered is still on this page.";
  const reasons = {
    401: "You have been signed out. Sign in again in another tab, then try once more.",
    403: "This is not open to you, or your sign-in has run out. Sign in again in another tab, then try once more.",
    404: "This is no longer here, or is not open to you.",
    413: "This is too large to send.",
    503: "Carewright cannot answer just now. Wait a moment, then try again.",
  };

  const say = (reason, event) => {
    const notices = document.getElementById("notices");
    if (!notices) return;
    const reads = event.detail.requestConfig?.verb === "get";
    const notice = document.createElement("div");
    notice.className = "notice notice-failure";
    notice.dataset.failure = "";
    notice.textContent = `${reason} ${reads ? "" : KEPT}`.trim();
    notices.querySelectorAll("[data-failure]").forEach((old) => old.remove());
    notices.append(notice);
  };

  const forget = () =>
    document.querySelectorAll("#notices [data-failure]").forEach((old) => old.remove());

  document.addEventListener("htmx:responseError", (event) =>
    say(reasons[event.detail.xhr.status] ?? "Carewright could not do this: something went wrong on its side. Try again.", event));
  // Whether a request that got no answer was carried out is not known here, so it is not claimed.
  document.addEventListener("htmx:sendError", (event) =>
    say("No answer came from Carewright. Check your connection, and whether it was done, before you try again.", event));
  document.addEventListener("htmx:timeout", (event) =>
    say("Carewright took too long to answer. Check whether it was done before you try again.", event));
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) forget(); });
}
