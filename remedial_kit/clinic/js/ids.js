// Ids that are unique in the page. Preact's own useId counts anew in every root, and two rooms may be open in one page.
import { useState } from "preact/hooks";

let count = 0;

/** An id for labels, descriptions and patterns, the same for a component's whole life. */
export function useId() {
  const [id] = useState(() => {
    count += 1;
    return `rk-${count}`;
  });
  return id;
}
