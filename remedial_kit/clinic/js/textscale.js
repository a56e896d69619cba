// How large the reader has set text: 1 as delivered, 2 at 200 %. Layouts and pictures follow it as if the room were so much narrower.

const AS_DELIVERED_PX = 16;

export const textScale = () => (parseFloat(getComputedStyle(document.documentElement).fontSize) || AS_DELIVERED_PX) / AS_DELIVERED_PX;
