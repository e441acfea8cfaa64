import $ from 'jquery';
import { note, onGo } from './subject.ts';

// Ajax over XHR, Deferreds, delegated and triggered events, animations by timers and frames.
$('body').on('ping', '#stage', (event, word: string) => note(`${event.type} ${word} ${event.target.id}`));

onGo(async () => {
  $('#stage').append('<p class="line">one</p>').trigger('ping', ['hello']);
  note(JSON.stringify(await $.getJSON('/api/jquery')));
  await $.ajax('/api/missing?status=404').then(
    () => note('found'),
    ({ status }, text) => note(`failed ${status} ${text}`),
  );
  await $.when($.get('/api/a'), $.get('/api/b')).then(() => note('both'));
  await new Promise<void>((resolve) => {
    $('.line')
      .last()
      .fadeTo(20, 0.5)
      .queue((next) => {
        note('faded');
        next();
        resolve();
      });
  });
  $('.line').last().removeAttr('style').text('done');
  $.Deferred((deferred) => deferred.reject(new TypeError('of a deferred'))).then(null, (error) => note(String(error)));
  $.Deferred((deferred) => deferred.resolve()).then(() => {
    throw new TypeError('in a handler');
  });
  await $.getScript('/api/jquery-script?as=script');
  note(String(Reflect.get(window, 'loadedScript')));
});
