package io.touchline.deadletters;

import static io.touchline.deadletters.Letters.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {

    @Test
    void textStaysAsItIs() {
        assertThat(ShownText.oneLine(bytes("Malmö – 東京 ⚽ 😀"))).isEqualTo("Malmö – 東京 ⚽ 😀");
    }

    @Test
    void whatSteersATerminalIsEscaped() {
        assertThat(ShownText.oneLine("a\u001b[2Jb\u009bc\u202ed\r\n\t\u0000"))
                .isEqualTo("a\\u001b[2Jb\\u009bc\\u202ed\\u000d\\u000a\\u0009\\u0000");
        assertThat(ShownText.lines("a\n\tb\u001b")).isEqualTo("a\n\tb\\u001b");
    }

    @Test
    void bytesThatAreNoTextAreShownAmongThoseThatAre() {
        assertThat(ShownText.oneLine(
                        new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b', (byte) 0xc3, (byte) 0xb6, (byte) 0xe2}))
                .isEqualTo("a\\xff\\xc3bö\\xe2");
        assertThat(ShownText.exact(new byte[] {(byte) 0xff})).isEmpty();
    }

    @Test
    void aViewKeepsEveryByteOfTheValue() {
        byte[] noText = {0, (byte) 0xff, 'x'};
        byte[] text = bytes("\ufeff{\"a\": 1}\r\n");

        assertThat(view(noText).value()).isEqualTo(noText);
        assertThat(view(noText).text()).isNull();
        assertThat(view(noText).shown()).isEqualTo("\\u0000\\xffx");
        assertThat(view(text).value()).isEqualTo(text);
        assertThat(view(text).base64()).isNull();
        assertThat(view(null).value()).isNull();
    }

    private static LetterView view(byte[] value) {
        return LetterView.of(Letters.letter("a.dlq", 1, null, value), false);
    }
}
