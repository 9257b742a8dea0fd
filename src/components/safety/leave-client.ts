// Leaves at once: the page is hidden while the other one loads, and removed from what "back" opens.

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.hidden = true;
    document.title = '';
    location.replace(link.href);
  });
}
