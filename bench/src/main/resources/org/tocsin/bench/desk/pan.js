// Moves the map of the world by pointer, a little in each frame, and tells how long its script took in each: what
// pointermove did, and what it drew in the next frame. Arguments: frames, how many times to zoom in first, what to call.
"use strict";
const [frames, zooms, done] = arguments;
const figure = document.querySelector("figure.pic-world");
const host = [...figure.querySelectorAll(".pic-wide, .pic-narrow")].find((each) => each.getBoundingClientRect().width > 0);
figure.scrollIntoView({ block: "center" });
figure.focus({ preventScroll: true });
const box = host.querySelector("svg.pic-svg").getBoundingClientRect();
const middle = [box.left + box.width / 2, box.top + box.height / 2];
const point = (type, x, y) =>
  host.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }));
const wheel = (deltaY) =>
  host.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY, clientX: middle[0], clientY: middle[1] }));
const took = [];

function pan(left) {
  if (left === 0) {
    point("pointerup", ...middle);
    done(took);
    return;
  }
  const turn = (2 * Math.PI * left) / 60;
  let began = 0;
  requestAnimationFrame(() => (began = performance.now()));
  const moved = performance.now();
  point("pointermove", middle[0] + 120 * Math.sin(turn), middle[1] + 60 * Math.cos(turn));
  const before = performance.now() - moved;
  requestAnimationFrame(() => {
    took.push(before + performance.now() - began);
    pan(left - 1);
  });
}

function zoom(left) {
  if (left > 0) {
    wheel(-100);
    requestAnimationFrame(() => zoom(left - 1));
  } else {
    // Tiles come meanwhile.
    setTimeout(() => {
      point("pointerdown", ...middle);
      pan(frames);
    }, 3000);
  }
}

// From the whole world again.
for (let i = 0; i < 60; i++) {
  wheel(100);
}
zoom(zooms);
