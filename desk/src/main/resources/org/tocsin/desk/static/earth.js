// A map of the earth, or of a part of it, by MapLibre GL: land and incidents from vector tiles that the server makes, what
// lies on the ground from the page, marks as links above them. map.js calls it where there is WebGL, and shows the picture
// where this fails.

const SIDE = 512;
const DEEPEST = 12;
const LAND_DEEPEST = 8;
const POINTS_DEEPEST = 11;
// What is lived on, so that the first look has all of it: from the north of Greenland to the edge of Antarctica.
const WORLD = [-180, -60, 180, 83.7];
const STEP = 0.2;
const KEPT = "tocsin-map";
// Pixels by which lines that run the same way are drawn apart, and around a line within which it is chosen.
const APART = 5;
const NEAR = 6;
// The bar of the scale is so long at most, pixels.
const BAR = 110;
const AROUND = 40075.017;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const longitude = (x) => Math.max(-180, Math.min(180, (x - 0.5) * 360));
const latitude = (y) => Math.max(-85, Math.min(85, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI));

// Where somebody was on the map when they chose another day: for the very next page alone.
function taken() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept ? JSON.parse(kept) : null;
}

let library = null;
const fetched = (address) => (library ??= new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = address;
  script.onload = () => resolve(window.maplibregl);
  script.onerror = () => { library = null; reject(new Error("no map")); };
  document.head.append(script);
}));

// What is known of lifelines, as their lines are drawn: colour and dashes.
const LINES = [
  ["open", "calm", null],
  ["narrowed", "level-2", [4, 1]],
  ["perhaps-closed", "rung-5", [2.3, 1.3]],
  ["closed", "rung-6", [0.7, 1.7]],
];

function layers(colours, points, ground) {
  return [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    { id: "land", type: "fill", source: "base", "source-layer": "land", paint: { "fill-color": colours.land } },
    { id: "coast", type: "line", source: "base", "source-layer": "coast", paint: { "line-color": colours.border, "line-width": 0.7 } },
    {
      id: "border",
      type: "line",
      source: "base",
      "source-layer": "border",
      paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.6, 6, 1.2], "line-dasharray": [4, 2] },
    },
    ...(ground ? onGround(colours) : []),
    ...(points ? [{
      id: "points",
      type: "symbol",
      source: "points",
      "source-layer": "points",
      layout: {
        "icon-image": ["concat", ["get", "rung"], " ", ["coalesce", ["get", "said"], ""]],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "symbol-sort-key": ["get", "count"],
      },
    }] : []),
  ];
}

function onGround(colours) {
  const of = (kind) => ["==", ["get", "kind"], kind];
  const area = (kind, colour, opacity, width, dashes) => [
    { id: kind, type: "fill", source: "ground", filter: of(kind), paint: { "fill-color": colours[colour], "fill-opacity": opacity } },
    {
      id: `${kind}-edge`,
      type: "line",
      source: "ground",
      filter: of(kind),
      paint: { "line-color": colours[kind === "area" ? colour : "soft"], "line-width": width, "line-dasharray": dashes },
    },
  ];
  return [
    ...area("area", "act", 0.1, 1.5, [4, 2]),
    ...area("precision", "ink", 0.06, 1, [2, 3]),
    ...LINES.map(([kind, colour, dashes]) => ({
      id: kind,
      type: "line",
      source: "ground",
      filter: of(kind),
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours[colour],
        "line-width": 3,
        "line-offset": ["*", APART, ["get", "beside"]],
        ...(dashes ? { "line-dasharray": dashes } : {}),
      },
    })),
  ];
}

export async function begin(figure, { library: address, worker, pins: above, mark, paint }) {
  const [maplibre, { pins, planeX, planeY }] = await Promise.all([fetched(address), import(above)]);
  maplibre.setWorkerUrl(worker);
  const host = figure.querySelector(":scope > .pic-earth");
  const marks = figure.querySelector(":scope > .pic-marks");
  const rest = figure.querySelector(":scope > .pic-rest");
  const bounded = Boolean(host.dataset.extent);
  const [west, south, east, north] = bounded ? JSON.parse(host.dataset.extent) : WORLD;
  const ground = host.dataset.ground ? JSON.parse(host.dataset.ground) : null;
  const tiles = (layer) => location.origin + figure.dataset.redraw.replace("/tiles/", `/tiles/${layer}/`);
  const inset = bounded && figure.querySelector(":scope > .pic-wide .pic-where");
  let colours = paint(figure);
  host.hidden = false;
  rest.hidden = false;
  figure.classList.add("pic-mapped");

  const least = () => Math.log2(host.clientWidth / SIDE);
  const style = () => ({
    version: 8,
    sources: {
      base: { type: "vector", tiles: [tiles("base").replace(/[?].*/, "")], maxzoom: LAND_DEEPEST },
      ...(bounded ? {} : { points: { type: "vector", tiles: [tiles("points")], maxzoom: POINTS_DEEPEST } }),
      ...(ground ? { ground: { type: "geojson", data: ground } } : {}),
    },
    layers: layers(colours, !bounded, ground),
  });

  const kept = bounded ? null : taken();
  const map = new maplibre.Map({
    container: host,
    style: style(),
    ...(kept ? { center: kept.center, zoom: kept.zoom } : { bounds: [[west, south], [east, north]] }),
    minZoom: least(),
    maxZoom: DEEPEST,
    maxPitch: 0,
    // What lies across 180 degrees is shown in one piece.
    renderWorldCopies: bounded && (west < -180 || east > 180),
    attributionControl: false,
    boxZoom: false,
    dragRotate: false,
    touchPitch: false,
    keyboard: false,
    // Without any fading all marks would be placed anew in every frame.
    fadeDuration: 100,
    refreshExpiredTiles: false,
    locale: { "Map.Title": host.dataset.title },
  });
  map.touchZoomRotate.disableRotation();

  // Signs of incidents are drawn when a tile first wants them: no fonts and no sprites to fetch.
  map.on("styleimagemissing", ({ id }) => {
    const [rung, said] = id.split(" ");
    const number = Number.parseFloat(said) * (said.endsWith("k") ? 1e3 : said.endsWith("M") ? 1e6 : 1);
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 36 * ratio;
    // Drawn by the processor, which reads it at once.
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.scale(ratio, ratio);
    mark(pen, colours, said ? number : 1, Number(rung), said, 18, 18);
    map.addImage(id, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: ratio });
  });

  const canvas = map.getCanvas();
  canvas.setAttribute("aria-description", host.dataset.help);

  const shown = pins(map, host, marks, bounded);

  // Whether something else than at first is looked at.
  const middle = [(planeX(west) + planeX(east)) / 2, (planeY(south) + planeY(north)) / 2];
  const first = () => Math.max(least(), Math.min(DEEPEST, Math.log2(
    Math.min(host.clientWidth / (planeX(east) - planeX(west)), host.clientHeight / (planeY(south) - planeY(north))) / SIDE)));
  const told = () => {
    const { lng, lat } = map.getCenter();
    const across = planeX(lng) - middle[0];
    const side = SIDE * 2 ** map.getZoom();
    figure.toggleAttribute("data-enlarged", Math.abs(map.getZoom() - first()) > 0.01
      || Math.hypot(across - Math.round(across), planeY(lat) - middle[1]) * side > 6);
  };
  map.on("moveend", told);
  told();

  // Whoever comes to a mark by the keyboard sees it.
  shown.above.addEventListener("focusin", (event) => {
    const each = shown.at(event.target);
    const pin = each?.pin.getBoundingClientRect();
    const box = host.getBoundingClientRect();
    if (pin && (pin.left < box.left || pin.right > box.right || pin.top < box.top || pin.bottom > box.bottom)) {
      // The browser scrolls what has the focus into view by itself, which would push the map out of its frame.
      host.scrollTo(0, 0);
      map.getCanvasContainer().scrollTo(0, 0);
      map.jumpTo({ center: [longitude(each.x), latitude(each.y)] });
    }
  });

  const glide = () => ({ duration: calm.matches ? 0 : 250 });
  // Where the last glide leads: the next one begins there, so that no key is lost when several are pressed quickly.
  let aim = null;
  const at = () => (aim && map.isMoving() ? aim : { center: map.getCenter().toArray(), zoom: map.getZoom() });
  const held = (zoom) => Math.max(map.getMinZoom(), Math.min(DEEPEST, zoom));
  const lead = (to) => {
    aim = to;
    map.easeTo({ ...to, ...glide() });
  };
  const enlarge = (by, center = at().center) => lead({ center, zoom: held(at().zoom + by) });
  const pan = (x, y) => {
    const { center, zoom } = at();
    const side = SIDE * 2 ** zoom;
    lead({
      center: [longitude(planeX(center[0]) + (x * STEP * host.clientWidth) / side), latitude(planeY(center[1]) + (y * STEP * host.clientHeight) / side)],
      zoom,
    });
  };
  const whole = () => {
    aim = null;
    map.fitBounds([[west, south], [east, north]], { ...glide(), linear: true });
  };

  const CHOSEN = bounded ? LINES.map(([kind]) => kind) : ["points"];
  const chosen = ({ x, y }) => map.getLayer(CHOSEN[0])
    && map.queryRenderedFeatures([[x - NEAR, y - NEAR], [x + NEAR, y + NEAR]], { layers: CHOSEN })[0];

  map.on("click", (event) => {
    if (event.originalEvent.target.closest?.("a")) {
      return;
    }
    const hit = chosen(event.point);
    if (hit?.properties.to) {
      location.assign(hit.properties.to);
    } else if (hit?.properties.count > 1) {
      enlarge(1.5, hit.geometry.coordinates);
    }
  });
  // Nothing is looked for under the mouse while the map is drawn with it.
  map.on("mousemove", ({ point }) => {
    if (!map.isMoving()) {
      canvas.style.cursor = chosen(point) ? "pointer" : "";
    }
  });

  // A wheel over the map scrolls the page until the map is chosen.
  host.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !host.contains(document.activeElement)) {
      event.stopPropagation();
    }
  }, { capture: true });

  host.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const acts = {
      "+": () => enlarge(0.7),
      "=": () => enlarge(0.7),
      "-": () => enlarge(-0.7),
      ArrowLeft: () => pan(-1, 0),
      ArrowRight: () => pan(1, 0),
      ArrowUp: () => pan(0, -1),
      ArrowDown: () => pan(0, 1),
      0: whole,
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  const tools = document.createElement("div");
  tools.className = "pic-earth-tools";
  for (const [sign, word, act] of [
    ["+", host.dataset.in, () => enlarge(1)],
    ["−", host.dataset.out, () => enlarge(-1)],
    ["0", host.dataset.whole, whole],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pic-chart-button";
    button.textContent = sign;
    button.title = word;
    button.setAttribute("aria-label", word);
    button.addEventListener("click", act);
    tools.append(button);
  }
  host.append(tools);
  if (inset) {
    host.append(where(inset));
  }
  if (host.dataset.scale) {
    scale(map, host);
  }

  // Newer situations and points, while they are being worked out.
  figure.addEventListener("more", () => {
    shown.read();
    map.getSource("points")?.setTiles([tiles("points")]);
  });

  document.querySelectorAll("[data-slider]").forEach((form) => form.addEventListener("submit", () => {
    if (figure.hasAttribute("data-enlarged")) {
      sessionStorage.setItem(KEPT, JSON.stringify({ center: map.getCenter().toArray(), zoom: map.getZoom() }));
    }
  }));

  map.on("resize", () => {
    const wasWhole = !figure.hasAttribute("data-enlarged");
    map.setMinZoom(least());
    if (wasWhole) {
      map.fitBounds([[west, south], [east, north]], { duration: 0 });
    }
    shown.arrange();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours = paint(figure);
    map.setStyle(style(), { diff: false });
  });
  // Where the browser takes WebGL away, the picture comes back.
  map.on("webglcontextlost", () => {
    host.hidden = true;
    rest.hidden = true;
    figure.classList.remove("pic-mapped");
  });
  map.on("webglcontextrestored", () => {
    host.hidden = false;
    rest.hidden = false;
    figure.classList.add("pic-mapped");
    map.resize();
  });
  map.once("idle", () => figure.setAttribute("data-drawn", ""));
}

// The world in small, which is the picture's.
function where(inset) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "pic-earth-where");
  svg.setAttribute("viewBox", inset.dataset.box);
  svg.setAttribute("aria-hidden", "true");
  svg.append(inset.cloneNode(true));
  return svg;
}

// A bar of a round number of kilometres, as long as they are in the middle of the map.
function scale(map, host) {
  const bars = JSON.parse(host.dataset.scale);
  const bar = document.createElement("div");
  bar.className = "pic-earth-scale";
  host.append(bar);
  const measure = () => {
    const per = (SIDE * 2 ** map.getZoom()) / (AROUND * Math.cos((map.getCenter().lat * Math.PI) / 180));
    const [km, said] = bars.findLast(([length]) => length * per <= BAR) ?? bars[0];
    bar.textContent = said;
    bar.style.inlineSize = `${km * per}px`;
  };
  map.on("move", measure);
  measure();
}
