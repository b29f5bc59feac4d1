// How much of the window the on-screen keyboard covers, as --keyboard, for browsers that lay it over the page: what stands at
// the foot, such as the quick line, then stands above it. Others shrink the page by themselves (the viewport of index.html).

export function followKeyboard(): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const follow = () => {
    // Zoomed in by pinching, less of the page is seen without any keyboard.
    const covered = viewport.scale > 1.01 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop
    document.documentElement.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`)
  }
  viewport.addEventListener('resize', follow)
  viewport.addEventListener('scroll', follow)
}
