// Tells the page that frames this card how high it is, at once and whenever that changes. It reads nothing and sends
// nothing else: {type: 'so-cam-ket:height', path, height}.

const tell = () =>
  parent.postMessage(
    {
      type: 'so-cam-ket:height',
      path: location.pathname,
      height: Math.ceil(document.documentElement.getBoundingClientRect().height),
    },
    '*',
  );
new ResizeObserver(tell).observe(document.documentElement);
