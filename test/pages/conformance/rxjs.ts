import {
  animationFrameScheduler,
  asapScheduler,
  asyncScheduler,
  debounceTime,
  delay,
  from,
  fromEvent,
  interval,
  lastValueFrom,
  observeOn,
  of,
  scheduled,
  switchMap,
  take,
  tap,
  throwError,
  timer,
} from 'rxjs';
import { ajax } from 'rxjs/ajax';
import { fromFetch } from 'rxjs/fetch';
import { note, onGo, stage, until } from './subject.ts';

// Schedulers over timers, microtasks and frames; events; XHR and fetch that are cancelled when a newer one comes.
let answers = 0;
fromEvent(stage, 'type')
  .pipe(
    debounceTime(5),
    switchMap(() => ajax.getJSON('/api/typed')),
  )
  .subscribe((answer) => {
    note(`typed ${JSON.stringify(answer)}`);
    answers++;
  });

onGo(async () => {
  const before = answers;
  for (let key = 0; key < 3; key++) stage.dispatchEvent(new CustomEvent('type'));
  await until(() => answers > before);
  scheduled(of('asap'), asapScheduler).subscribe(note);
  of('sync').subscribe(note);
  await lastValueFrom(scheduled(of('async'), asyncScheduler).pipe(tap(note)));
  await lastValueFrom(
    interval(2).pipe(
      take(4),
      tap((n) => note(`tick ${n}`)),
    ),
  );
  await lastValueFrom(of('frame').pipe(observeOn(animationFrameScheduler), tap(note)));
  const response = await lastValueFrom(fromFetch('/api/rx').pipe(delay(5)));
  note(String(response.status));
  fromFetch('/api/cancelled?delay=50')
    .subscribe(() => note('never'))
    .unsubscribe();
  from(Promise.resolve(1)).subscribe(() => {
    throw new Error('in a subscriber');
  });
  throwError(() => new Error('without a handler')).subscribe();
  stage.textContent = `${await lastValueFrom(timer(40))}`;
});
