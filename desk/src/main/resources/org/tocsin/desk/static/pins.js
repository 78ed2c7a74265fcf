// Marks on a map by MapLibre GL: they keep their size and their place on the earth; where two would lie on each other,
// the less grave steps aside, with a line to its place. earth.js calls it.

const SIDE = 512;
const NARROW = 600;
// Pixels that a mark steps aside at most: of a situation, and of what is less.
const ASIDE = 48;
const ASIDE_LESSER = 24;
// Half of the room that a mark has to itself, for a finger.
const REACH = 12;
// From the middle of a mark to its name, and to the edge of the map.
const BESIDE = 15;
const EDGE = 4;

// On the plane of the tiles, from 0 to 1; beyond it where the earth goes on across 180 degrees.
export const planeX = (east) => east / 360 + 0.5;
export const planeY = (north) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (north * Math.PI) / 360)) / (2 * Math.PI);

const meets = (boxes, left, top, right, bottom) =>
  boxes.some((box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1]);

// The nearest free place: in rings around the point.
function free(boxes, x, y, most) {
  for (let ring = 0; ring * REACH <= most; ring++) {
    const stops = ring ? 6 * ring : 1;
    for (let stop = 0; stop < stops; stop++) {
      const turn = (2 * Math.PI * stop) / stops;
      const dx = ring * REACH * Math.sin(turn);
      const dy = -ring * REACH * Math.cos(turn);
      if (!meets(boxes, x + dx - REACH, y + dy - REACH, x + dx + REACH, y + dy + REACH)) {
        return [dx, dy];
      }
    }
  }
  return null;
}

// Shows the marks of a list above a map that stays in its host, and shows them anew whenever "read" is called. Marks of
// a bounded map, one that is not of the whole earth, have their names at every width.
export function pins(map, host, marks, bounded) {
  const above = document.createElement("div");
  above.className = "pic-pins";
  map.getCanvasContainer().append(above);
  let placed = [];

  function read() {
    above.replaceChildren();
    placed = [...marks.children].map((item, at, all) => {
      const pin = item.firstElementChild.cloneNode(true);
      const stalk = document.createElement("i");
      stalk.className = "pic-stalk";
      stalk.hidden = true;
      above.append(stalk, pin);
      pin.style.zIndex = all.length - at;
      const name = pin.querySelector(".pic-pin-name");
      const kind = (word) => pin.classList.contains(`pic-pin-${word}`);
      return {
        pin,
        stalk,
        name,
        room: name ? [name.offsetWidth + 4, name.offsetHeight] : null,
        grave: kind("situation"),
        // A place is where it is; what is drawn beside it is as wide as it is drawn.
        place: kind("place") ? pin.querySelector("svg").getBBox() : null,
        lifted: kind("signal"),
        x: planeX(Number(item.dataset.longitude)),
        y: planeY(Number(item.dataset.latitude)),
        aside: [0, 0],
      };
    });
    arrange();
  }

  // Depends on the scale alone, not on where one is.
  function arrange() {
    const side = SIDE * 2 ** map.getZoom();
    const boxes = [];
    placed.forEach((each) => put(each, boxes, side));
    placed.filter(({ name }) => name).forEach((each) => label(each, boxes, side));
    scale = null;
    follow();
  }

  function put(each, boxes, side) {
    const x = each.x * side;
    const y = each.y * side;
    if (each.place || each.lifted) {
      each.aside = each.lifted ? [0, -9] : [0, 0];
      if (each.place) {
        const { x: left, y: top, width, height } = each.place;
        boxes.push([x - 14 + left, y - 14 + top, x - 14 + left + width, y - 14 + top + height]);
      }
      return;
    }
    const found = free(boxes, x, y, each.grave ? ASIDE : ASIDE_LESSER);
    // Where there is no room a situation stays in its place, beneath graver ones; what is less comes with a closer look.
    each.aside = found ?? [0, 0];
    each.pin.hidden = !found && !each.grave;
    const far = Math.hypot(...each.aside);
    each.stalk.hidden = far < 1;
    if (found) {
      boxes.push([x + found[0] - REACH, y + found[1] - REACH, x + found[0] + REACH, y + found[1] + REACH]);
      each.stalk.style.width = `${far}px`;
    }
  }

  // To the right of its mark, or else to the left, or else, of a place, below.
  function label(each, boxes, side) {
    const [wide, high] = each.room;
    const x = each.x * side + each.aside[0];
    const y = each.y * side + each.aside[1];
    const box = {
      right: [x + BESIDE, y - high / 2, x + BESIDE + wide, y + high / 2],
      left: [x - BESIDE - wide, y - high / 2, x - BESIDE, y + high / 2],
      below: [x - wide / 2, y + REACH, x + wide / 2, y + REACH + high],
    };
    const fits = (where) =>
      (bounded ? inside(box[where]) : box[where][0] > 0 && box[where][2] < side) && !meets(boxes, ...box[where]);
    const shown = (bounded || host.clientWidth >= NARROW) && ["right", "left", ...(bounded ? ["below"] : [])].find(fits);
    each.name.hidden = !shown;
    for (const where of ["left", "below"]) {
      each.name.classList.toggle(`pic-pin-name-${where}`, shown === where);
    }
    if (shown) {
      boxes.push(box[shown]);
    }
  }

  // Of what is in sight now, as far as it is; a name beyond it may be where it likes.
  function inside([left, , right]) {
    const from = corner()[0] + EDGE;
    const to = from + host.clientWidth - 2 * EDGE;
    return right < from || left > to || (left >= from && right <= to);
  }

  // Of the plane's pixels the left and the upper edge.
  function corner() {
    const side = SIDE * 2 ** map.getZoom();
    const { lng, lat } = map.getCenter();
    return [planeX(lng) * side - host.clientWidth / 2, planeY(lat) * side - host.clientHeight / 2, side];
  }

  // All marks are moved as one while the scale stays; each by itself only where it changes.
  let scale = null;
  let from = [0, 0];

  function follow() {
    const [left, top, side] = corner();
    // Where the earth is shown more than once, marks are on the one in the middle.
    if (scale !== side || Math.abs(left - from[0]) > side / 4) {
      scale = side;
      // Near what is shown, where numbers of the style are exact.
      from = [left, top];
      const middle = (left + host.clientWidth / 2) / side;
      placed.forEach((each) => move(each, bounded ? Math.round(middle - each.x) : 0));
    }
    above.style.transform = `translate(${from[0] - left}px, ${from[1] - top}px)`;
  }

  function move(each, round) {
    const x = (each.x + round) * scale - from[0];
    const y = each.y * scale - from[1];
    const [dx, dy] = each.aside;
    each.pin.style.transform = `translate(${x + dx}px, ${y + dy}px)`;
    if (!each.stalk.hidden) {
      each.stalk.style.transform = `translate(${x}px, ${y}px) rotate(${Math.atan2(dy, dx)}rad)`;
    }
  }

  map.on("move", follow);
  map.on("zoomend", arrange);
  if (bounded) {
    map.on("moveend", arrange);
  }
  read();

  return { read, arrange, at: (pin) => placed.find((each) => each.pin === pin), above };
}
