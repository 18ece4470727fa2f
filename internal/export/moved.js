// Leads from an old address to the new one, with the query and the fragment.
const { to } = document.currentScript.dataset;
location.replace(to + (location.protocol == "file:" ? "index.html" : "") + location.search + location.hash);
