/* The book's few moves of its own: the way back to the clinic, clients who can be met, the report's text, answers on paper. */
(() => {
  "use strict";
  const SERVED = "/remedial/book/";
  const KEPT = "remedial-back";
  const at = location.pathname.indexOf(SERVED);
  const base = at < 0 ? null : location.pathname.slice(0, at);

  const kept = (value) => {
    try {
      if (value) sessionStorage.setItem(KEPT, value);
      return sessionStorage.getItem(KEPT);
    } catch {
      return value;
    }
  };

  /* Only a path of this very server is followed. */
  const ours = (path) => (base !== null && path && path.startsWith(`${base}/`) && !path.startsWith("//") ? path : null);

  const wayBack = () => {
    if (base === null) return;
    const back = kept(ours(new URLSearchParams(location.search).get("back"))) || `${base}/lab`;
    for (const line of document.querySelectorAll(".back-to-clinic")) {
      const link = line.querySelector("a");
      link.href = back;
      link.addEventListener("click", (event) => {
        if (!window.opener || window.opener.closed) return;
        event.preventDefault();
        window.opener.focus();
        window.close();
      });
      line.hidden = false;
    }
  };

  const clients = () => {
    if (base === null) return;
    for (const name of document.querySelectorAll("[data-client]")) {
      const link = document.createElement("a");
      link.href = `${base}/lab/tree/notebooks/${name.dataset.client}.ipynb`;
      link.textContent = name.textContent;
      name.replaceChildren(link);
    }
  };

  const report = () => {
    const text = document.getElementById("report-text");
    if (!text) return;
    const page = new URLSearchParams(location.search).get("page") || "";
    if (/^[a-z0-9-]+$/.test(page)) text.value = text.value.replace(": ", `: ${page} `).replace(/ +\n/, "\n");
    const button = document.getElementById("report-copy");
    button.addEventListener("click", async () => {
      const said = document.getElementById("report-said");
      try {
        await navigator.clipboard.writeText(text.value);
        said.textContent = button.dataset.done;
      } catch {
        text.focus();
        text.select();
        said.textContent = button.dataset.failed;
      }
    });
  };

  const onPaper = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      for (const one of opened) one.open = true;
    });
    addEventListener("afterprint", () => {
      for (const one of opened) one.open = false;
    });
  };

  /* A picture that is wider than a phone can be reached and moved by keyboard. */
  const wide = () => {
    for (const frame of document.querySelectorAll(".frame")) {
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
    }
  };

  /* The theme opens its two drawers by labels, which no key reaches: buttons take their place. */
  const drawers = () => {
    for (const label of document.querySelectorAll(".nav-overlay-icon, .toc-overlay-icon")) {
      const box = document.getElementById(label.htmlFor);
      const button = document.createElement("button");
      button.type = "button";
      button.className = label.className;
      button.setAttribute("aria-label", box.getAttribute("aria-label"));
      const tell = () => button.setAttribute("aria-expanded", String(box.checked));
      button.addEventListener("click", () => box.click());
      box.addEventListener("change", tell);
      tell();
      button.append(...label.childNodes);
      label.replaceWith(button);
    }
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      for (const box of document.querySelectorAll(".sidebar-toggle:checked")) box.click();
    });
  };

  wide();
  addEventListener("resize", wide);
  addEventListener("load", wide);
  drawers();
  wayBack();
  clients();
  report();
  onPaper();
})();
