// Leaves at once: the page is hidden while the other one loads, and stands no longer among those that "back" opens.

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.hidden = true;
    document.title = '';
    location.replace(link.href);
  });
}
