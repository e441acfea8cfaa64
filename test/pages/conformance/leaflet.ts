import L from 'leaflet';
import { note, onGo, stage, until } from './subject.ts';

// A map: animation frames, its own event system, images as tiles.
stage.style.cssText = 'width: 300px; height: 200px';
let map: L.Map | null = null;
let moved = 0;

onGo(async () => {
  map?.remove();
  map = L.map(stage, { fadeAnimation: false, zoomAnimation: false, attributionControl: false });
  const before = moved;
  map.on('zoomend moveend', ({ type }) => {
    note(type);
    if (type === 'moveend') moved++;
  });
  const tiles = L.tileLayer('/api/tile/{z}/{x}/{y}?as=svg');
  const loaded = new Promise((resolve) => {
    tiles.once('load', resolve);
  });
  map.setView([51, 0], 3);
  tiles.addTo(map);
  await loaded;
  L.marker([51, 0], { icon: L.divIcon({ html: 'here' }) })
    .addTo(map)
    .bindPopup('popup')
    .openPopup();
  map.setZoom(4);
  await until(() => moved > before + 1);
  note(`${map.getZoom()} ${stage.querySelectorAll('.leaflet-marker-icon').length}`);
  map.remove();
  map = null;
});
