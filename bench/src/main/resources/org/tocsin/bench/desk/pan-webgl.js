// Moves the map that MapLibre draws by the mouse, a little in each frame, and tells how long script took in each: what the
// move did, and all that was called for the frame after it. Drawing itself is another process's and not in it. Arguments:
// frames, how many times to zoom in first, what to call.
"use strict";
const [frames, zooms, done] = arguments;
const host = document.querySelector("figure.pic-world .pic-earth");
host.scrollIntoView({ block: "center" });
const canvas = host.querySelector("canvas");
canvas.focus({ preventScroll: true });
const box = canvas.getBoundingClientRect();
const middle = [box.left + box.width / 2, box.top + box.height / 2];
const point = (type, on, x, y) =>
  on.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, buttons: type === "mouseup" ? 0 : 1, clientX: x, clientY: y }));
const took = [];

// Whatever is called for a frame is timed, the map's own loop among it.
const inFrame = window.mapBenchFrame ?? window.requestAnimationFrame.bind(window);
window.mapBenchFrame = inFrame;
let spent = new Map();
window.requestAnimationFrame = (act) =>
  inFrame((time) => {
    const began = performance.now();
    act(time);
    spent.set(time, (spent.get(time) ?? 0) + performance.now() - began);
  });

function pan(left) {
  if (left === 0) {
    point("mouseup", document, ...middle);
    window.requestAnimationFrame = inFrame;
    done(took);
    return;
  }
  const turn = (2 * Math.PI * left) / 60;
  spent = new Map();
  const moved = performance.now();
  point("mousemove", document, middle[0] + 120 * Math.sin(turn), middle[1] + 60 * Math.cos(turn));
  const before = performance.now() - moved;
  // The frame after the next: by then all of the next one has been counted.
  inFrame(() => inFrame(() => {
    took.push(Math.max(0, ...[...spent.values()].map((each, frame) => (frame ? each : before + each))));
    pan(left - 1);
  }));
}

// From the whole world again, then by keys, each 0.7 of a doubling, as far as the wheel goes on the picture.
canvas.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "0" }));
setTimeout(() => {
  const steps = Math.round(zooms * 0.25 / Math.LN2 / 0.7);
  const press = (left) => {
    if (left > 0) {
      canvas.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "+" }));
      setTimeout(() => press(left - 1), 400);
    } else {
      // Tiles come meanwhile.
      setTimeout(() => {
        point("mousedown", canvas, ...middle);
        pan(frames);
      }, 3000);
    }
  };
  press(steps);
}, 1000);
