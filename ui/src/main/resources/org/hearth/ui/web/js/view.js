/** The one door to the vendored view library, so that nobody else knows its file. */
export {
  html,
  render,
  Component,
  useState,
  useReducer,
  useEffect,
  useLayoutEffect,
  useRef,
  useMemo,
  useCallback,
} from '../vendor/htm-preact-standalone.mjs';

/** Joins the class names that hold. */
export const names = (...parts) => parts.filter(Boolean).join(' ');
