import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import styled, { keyframes } from 'styled-components';
import { note, onGo, stage, until } from './subject.ts';

// Styles that are put in while React renders, under names made of what is in them.
const grow = keyframes`from { width: 1px } to { width: 9px }`;
const Box = styled.p<{ $wide: boolean }>`
  color: red;
  animation: ${({ $wide }) => ($wide ? grow : 'none')} 20ms;
`;

function Boxes({ count }: { readonly count: number }) {
  const [status, setStatus] = useState(0);
  useEffect(() => {
    fetch(`/api/styled?n=${count}`).then((response) => setStatus(response.status));
  }, [count]);
  return (
    <Box $wide={count % 2 === 1} onAnimationEnd={() => animated++}>
      {count} {status}
    </Box>
  );
}

const root = createRoot(stage);
let count = 0;
let animated = 0;
onGo(async () => {
  root.render(<Boxes count={++count} />);
  // each other box moves
  await until(() => stage.textContent === `${count} 200` && animated === Math.ceil(count / 2));
  note([...document.styleSheets].map(({ cssRules }) => cssRules.length).join());
});
