package io.github.recoverycheck.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import org.junit.jupiter.api.Test;

final class JdkXmlTest {
    @Test
    void jpxFindsTheJdksFactoriesAndNothingElseChanges() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThat(JdkXml.with(() -> XMLInputFactory.newInstance().getClass()))
                .isEqualTo(XMLInputFactory.newDefaultFactory().getClass());
        assertThat(JdkXml.with(() -> XMLOutputFactory.newInstance().getClass()))
                .isEqualTo(XMLOutputFactory.newDefaultFactory().getClass());

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(XMLInputFactory.newInstance().getClass().getName()).startsWith("com.fasterxml.aalto");
    }

    @Test
    void putsTheClassLoaderBackAfterAFailure() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThatThrownBy(() -> JdkXml.with(() -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
