/** What a service worker finds around it, as far as ours uses it: TypeScript knows either a page's world or a worker's. */

/** An event that the worker is kept awake for. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The answer that the browser has asked for while the worker woke up; undefined where it has not. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** A page speaks. */
export interface PageMessage extends LastingEvent {
  readonly data: unknown;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
  message: PageMessage;
}

/** The worker's `self`. */
export interface WorkerScope {
  readonly location: Location;
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  /** Older browsers ask for no page before the worker is awake. */
  readonly registration: { readonly navigationPreload?: Pick<NavigationPreloadManager, 'enable'> };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(type: Type, listener: (event: WorkerEvents[Type]) => void): void;
}
