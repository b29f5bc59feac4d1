// The map shown to a room: one slide fills the screen, keys, remotes, fingers and two large buttons go along it, the strip
// builds up at the foot. Nothing of it is an edit.

import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { actionForKey } from '../actions/keymap'
import { useActions } from '../actions/use-actions'
import { placeOf, type Slide, slidesOf } from '../explain/slides'
import { useEditor, useReading, useSession } from '../session/editor'
import { goTo } from '../session/route'
import { keepSlide, keptSlide } from './kept-slide'
import { MeetingDialogs } from './MeetingDialogs'
import { PresentBar } from './PresentBar'
import { RisingStrip } from './RisingStrip'
import { SlideHeadline } from './SlideHeadline'
import { SlideNext } from './SlideNext'
import { SlideStep } from './SlideStep'
import { SlideWhole } from './SlideWhole'
import { movedSlide, type SlideMove, slideMove, tapMove } from './slide-keys'
import { slidePlace, slideSaid } from './slide-words'
import { useFullScreen } from './use-full-screen'
import './present.css'
import './slides.css'

/** What else can be done while a map is shown. */
const allowed: readonly string[] = ['park', 'agenda']

export function Presentation() {
  const { session, store } = useEditor()
  const actions = useActions()
  const { doc, assessment } = useReading()
  const dialog = useSession(state => state.dialog)
  const all = useMemo(() => slidesOf(doc, assessment), [doc, assessment])
  const before = useRef(0)
  const [kept] = useState(() => keptSlide(store.doc.id))
  const id = useSession(state => state.slide) ?? kept
  const at = placeOf(all, id, before.current)
  before.current = at
  const slide = all.slides[at]
  const main = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)

  const leave = () => {
    keepSlide(store.doc.id, null)
    goTo({ at: 'map', id: store.doc.id })
  }
  // Where Esc ends full screen by itself, it was meant for the dialog that is open.
  const fullScreen = useFullScreen(() => {
    if (session.getState().dialog === null) leave()
    else session.setState({ dialog: null })
  })
  const move = (to: SlideMove) => {
    if (to === 'leave') return leave()
    const next = all.slides[movedSlide(to, at, all.slides.length)]?.id ?? null
    session.setState({ slide: next })
    keepSlide(store.doc.id, next)
  }
  // What was done before is over; it would lie over the strip.
  useEffect(() => {
    if (session.getState().announcement?.tone === 'done') session.setState({ announcement: null })
  }, [session])
  // Each slide begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each slide
  useEffect(() => {
    main.current?.scrollTo(0, 0)
    main.current?.scrollIntoView({ block: 'start' })
  }, [slide?.id])
  // The keys begin at the button that goes on; so they do after a dialog whose button is gone.
  useEffect(() => {
    if (dialog !== null || document.activeElement !== document.body) return
    frame.current?.querySelector<HTMLElement>('.button-primary')?.focus()
  }, [dialog])

  const keyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || dialog !== null) return
    const onButton = event.target instanceof Element && event.target.closest('button') !== null
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return
    const to = slideMove(event)
    const action = to ? null : actionForKey(event, 'view', session.getState().letterKeys)
    if (to) move(to)
    else if (action && allowed.includes(action.id)) actions.run(action.id)
    else return
    event.preventDefault()
  }
  const touched = useRef<number | null>(null)
  const letGo = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || touched.current === null || !document.getSelection()?.isCollapsed) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const by = event.pointerType === 'mouse' ? 0 : event.clientX - touched.current
    touched.current = null
    move(tapMove(event.clientX - left, width, by))
  }
  if (!slide) return null
  const isWalk = slide.kind !== 'headline' && slide.kind !== 'next'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, wherever the focus is
    <div className="present" data-view="" onKeyDown={keyDown} ref={frame}>
      <p aria-live="polite" className="visually-hidden" role="status">
        {slideSaid(doc, assessment, slide, all)}
      </p>
      <main
        aria-label={slidePlace(slide, all)}
        className="present-slide"
        onPointerCancel={() => {
          touched.current = null
        }}
        onPointerDown={event => {
          touched.current = event.clientX
        }}
        onPointerUp={letGo}
        ref={main}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a slide longer than the screen is scrolled by keyboard
        tabIndex={0}
      >
        <Shown slide={slide} />
      </main>
      {isWalk && all.segments.length > 0 ? (
        <div className="present-foot">
          <p className="present-so-far">{slide.soFar}</p>
          <RisingStrip segments={all.segments} shown={slide.shown} />
        </div>
      ) : null}
      <PresentBar
        fullScreen={fullScreen}
        isFirst={at === 0}
        isLast={at === all.slides.length - 1}
        move={move}
        place={slidePlace(slide, all)}
      />
      <MeetingDialogs />
    </div>
  )
}

function Shown({ slide }: { readonly slide: Slide }) {
  switch (slide.kind) {
    case 'headline':
      return <SlideHeadline />
    case 'longest':
    case 'step':
      return <SlideStep slide={slide} />
    case 'whole':
      return <SlideWhole />
    case 'next':
      return <SlideNext />
  }
}
