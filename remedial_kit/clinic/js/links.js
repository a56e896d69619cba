// Where the textbook is: the course's server serves it beside JupyterLab, whose page says under which address.

const BOOK = "remedial/book/";
const CONFIG = "jupyter-config-data";

/** A chapter's address, or null where no Jupyter server is around. */
export function chapterAddress(slug) {
  const config = document.getElementById(CONFIG);
  if (!config) return null;
  const { baseUrl = "/" } = JSON.parse(config.textContent);
  return `${baseUrl}${BOOK}${encodeURIComponent(slug)}.html`;
}
