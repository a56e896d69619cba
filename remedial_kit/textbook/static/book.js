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

  wayBack();
  clients();
  report();
  onPaper();
})();
