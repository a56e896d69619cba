// Texts of a lesson: blocks and spans as Python read them. Sources are numbers in the text and a list below it.
import { useId } from "../ids.js";

const TAGS = { b: "strong", i: "em", term: "dfn" };
const ASSUMPTION = "assumption";

export function Spans({ spans, t, numbers }) {
  return spans.map((span, at) => {
    if (span.as === "source") return <Source key={at} span={span} t={t} number={numbers && numbers.get(span.text)} />;
    const Tag = TAGS[span.as];
    return Tag ? <Tag key={at}>{span.text}</Tag> : span.text;
  });
}

function Source({ span, t, number }) {
  const isAssumption = span.text === ASSUMPTION;
  const title = isAssumption ? t("lesson.assumption.long") : span.title;
  return <small class="rl-source" title={title}>[{isAssumption ? t("lesson.assumption") : number || span.title || span.text}]</small>;
}

/** The plain words of spans, for a live region. */
export const plain = (spans) => spans.filter((span) => span.as !== "source").map((span) => span.text).join("");

const spansOf = (block) => block.spans || block.items.flat();

function Block({ block, ...rest }) {
  const rows = block.items && block.items.map((item, at) => <li key={at}><Spans spans={item} {...rest} /></li>);
  if (block.is === "ul") return <ul>{rows}</ul>;
  if (block.is === "ol") return <ol>{rows}</ol>;
  if (block.is === "h") return <h3><Spans spans={block.spans} {...rest} /></h3>;
  if (block.is === "quote") return <blockquote><Spans spans={block.spans} {...rest} /></blockquote>;
  return <p><Spans spans={block.spans} {...rest} /></p>;
}

export function Text({ blocks, t }) {
  const id = useId();
  const cited = new Map();
  for (const span of blocks.flatMap(spansOf)) if (span.as === "source" && span.text !== ASSUMPTION && !cited.has(span.text)) cited.set(span.text, span.title);
  const numbers = new Map([...cited.keys()].map((name, at) => [name, at + 1]));
  return (
    <div class="rl-text">
      {blocks.map((block, at) => <Block key={at} block={block} t={t} numbers={numbers} />)}
      {cited.size > 0 && (
        <details class="rl-sources">
          <summary id={id}>{t("lesson.sources")}</summary>
          <ol aria-labelledby={id}>{[...cited].map(([name, title]) => <li key={name}>{title || name}</li>)}</ol>
        </details>
      )}
    </div>
  );
}
