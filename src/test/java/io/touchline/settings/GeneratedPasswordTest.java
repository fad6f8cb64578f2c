package io.touchline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedPasswordTest {

    @TempDir
    private Path folder;

    @Test
    void aPasswordIsMadeOnceAndKept() {
        String made = password();

        assertThat(made).matches("[0-9a-f]{24}");
        assertThat(password()).isEqualTo(made);
    }

    @Test
    void everyFileHasAPasswordOfItsOwn() {
        assertThat(new GeneratedPassword(folder.resolve("other")).get()).isNotEqualTo(password());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadTheFile() throws IOException {
        password();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPasswordThatSomebodyWroteThereIsTakenWithoutItsLineBreak() throws IOException {
        write("sesame\n");

        assertThat(password()).isEqualTo("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void aFileThatWasLeftEmptyByAStartThatWasKilledIsFilled(String left) throws IOException {
        write(left);

        assertThat(password()).matches("[0-9a-f]{24}").isEqualTo(password());
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() throws IOException {
        Files.createDirectories(file());

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(this::password)
                .withMessageContaining(file().toString());
    }

    private String password() {
        return new GeneratedPassword(file()).get();
    }

    private Path file() {
        return folder.resolve("secrets").resolve("password");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }
}
