// Filters the list of statuses. Without this script the list is whole.
"use strict";

const form = document.querySelector("form");
const rows = [...document.querySelectorAll(".row")];
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

function matches(row) {
  const words = form.q.value.toLowerCase().split(/\s+/);
  return (!form.class.value || row.dataset.class === form.class.value) &&
    (!form.source.value || row.dataset.source === form.source.value) &&
    words.every((word) =>
      /^[1-5]\d{0,2}$/.test(word) ? row.id.startsWith(word) : texts.get(row).includes(word));
}

function filter() {
  for (const row of rows) {
    row.hidden = !matches(row);
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector(".row:not([hidden])");
  }
  const shown = rows.filter((row) => !row.hidden).length;
  form.querySelector("output").value = `${shown} of ${rows.length} status codes`;
}

// A link to a row that is filtered out shows the whole list again.
function reveal() {
  const row = document.getElementById(location.hash.slice(1));
  if (row && row.hidden) {
    form.reset();
    filter();
    row.scrollIntoView();
  }
}

document.addEventListener("keydown", (event) => {
  const typing = document.activeElement === form.q;
  if (event.key === "/" && !typing) {
    event.preventDefault();
    form.q.select();
  } else if (event.key === "Escape" && typing) {
    form.reset();
    filter();
  }
});

// Enter puts the fields into the address: /?q=proxy&class=server_error&source=
for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) {
    form.elements[name].value = value;
  }
}
form.addEventListener("input", filter);
window.addEventListener("hashchange", reveal);
form.hidden = false;
filter();
reveal();
