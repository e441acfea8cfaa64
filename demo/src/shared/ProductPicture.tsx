import type { Motif } from './shop-model.ts';

interface ProductPictureProps {
  motif: Motif;
  hue: number;
}

export function ProductPicture({ motif, hue }: ProductPictureProps) {
  return (
    <svg className="picture" viewBox="0 0 120 120" aria-hidden="true" style={{ '--hue': hue }}>
      <use href={`/toys.svg#${motif}`} />
    </svg>
  );
}
