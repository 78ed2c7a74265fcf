// Waits until the map of WebGL has drawn its first look.
"use strict";
const [done] = arguments;
const look = () => (document.querySelector("figure.pic-world[data-drawn]") ? done(true) : setTimeout(look, 100));
look();
