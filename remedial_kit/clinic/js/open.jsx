// A link to another notebook of the course. JupyterLab opens it in a tab of its own when the extension answers the event;
// anywhere else it is an ordinary link.

const ASK = "remedial:open";
const address = (path) => path.split("/").map(encodeURIComponent).join("/");

export function Open({ path, children, ...rest }) {
  const onClick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const ask = new CustomEvent(ASK, { bubbles: true, cancelable: true, detail: { path } });
    if (!event.currentTarget.dispatchEvent(ask)) event.preventDefault();
  };
  return <a href={address(path)} onClick={onClick} {...rest}>{children}</a>;
}

/** A page of the textbook: a link where the course's server has the book, which knows the way back; else the words alone. */
export function Book({ at, page, anchor, class: kind = "rb-book", children }) {
  if (!at || !page) return <>{children}</>;
  const href = `${at}${page}.html?back=${encodeURIComponent(window.location.pathname)}${anchor ? `#${anchor}` : ""}`;
  return <a class={kind} href={href} target="remedial-book">{children}</a>;
}
