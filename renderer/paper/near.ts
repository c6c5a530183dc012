type Tell = (near: boolean) => void;

const watched = new WeakMap<Element, Tell>();
const observers = new WeakMap<Element, IntersectionObserver>();

/**
 * Tells whether an element is in a view or near it, and whenever that changes; returns how to stop. One observer for
 * all elements of a view: a yearbook has hundreds of pages.
 */
export function watch(element: Element, view: Element | null, tell: Tell): () => void {
  const observer = observerOf(view);
  watched.set(element, tell);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    watched.delete(element);
  };
}

function observerOf(view: Element | null): IntersectionObserver {
  const known = view && observers.get(view);
  if (known) return known;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    { root: view, rootMargin: "1200px 0px" },
  );
  if (view) observers.set(view, observer);
  return observer;
}
