package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.AddHasCdp;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumDriverCommandExecutor;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteExecuteMethod;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * Chromium without a window, as someone who opens a report sees it. It is named by {@code -Dchromium} and {@code
 * -Dchromedriver}; without them Debian's are taken, and tests are skipped where these are not installed.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RemoteWebDriver driver;
    private final HasCdp tools;

    private Browser(RemoteWebDriver driver) {
        this.driver = driver;
        this.tools = new AddHasCdp().getImplementation(driver.getCapabilities(), new RemoteExecuteMethod(driver));
    }

    static Browser start() {
        File chromium = installed("chromium", "/usr/bin/chromium");
        File chromedriver = installed("chromedriver", "/usr/bin/chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .build();
        // In place of a ChromeDriver, which would need the part of Selenium that looks for browsers and downloads them.
        // Without a folder for its user the browser gets an empty one, which is removed in the end.
        RemoteWebDriver driver = new RemoteWebDriver(
                new ChromiumDriverCommandExecutor(
                        service, new AddHasCdp().getAdditionalCommands(), ClientConfig.defaultConfig()),
                options);
        driver.manage().timeouts().implicitlyWait(PATIENCE).scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    private static File installed(String property, String usual) {
        String named = System.getProperty(property, "");
        if (named.isEmpty()) {
            assumeTrue(Files.isExecutable(Path.of(usual)), "no browser: " + usual + " is not installed");
            return new File(usual);
        }
        assertThat(Path.of(named)).as("named by -D%s", property).isExecutable();
        return new File(named);
    }

    /** Opens a report on a desktop, in light colors, and forgets what was logged before. */
    void open(Path page) {
        open(page, "");
    }

    /** Opens one of its pages by the part of the address behind the {@code #}. */
    void open(Path page, String fragment) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        command("Emulation.clearDeviceMetricsOverride", Map.of());
        command("Emulation.setTimezoneOverride", Map.of("timezoneId", "UTC"));
        colors("light");
        // From one fragment to another alone nothing would be loaded.
        driver.get("about:blank");
        complaints();
        requests();
        driver.get(page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment));
    }

    /** Runs a script in each page that is opened from now on, before any of its own. */
    void beforeEachPage(String script) {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    /** As a phone of 390 by 844 points shows it. */
    void onAPhone() {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        reload();
    }

    /** {@code light} or {@code dark}. */
    void colors(String scheme) {
        Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
    }

    void inZone(String zone) {
        command("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
        reload();
    }

    void withoutScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        reload();
    }

    private void command(String name, Map<String, Object> parameters) {
        tools.executeCdpCommand(name, parameters);
    }

    void run(String statement, Object... arguments) {
        driver.executeScript(statement, arguments);
    }

    boolean is(String expression) {
        return Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")"));
    }

    String string(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    long number(String expression) {
        return Long.parseLong(string(expression));
    }

    List<String> strings(String expression, Object... arguments) {
        return strings(driver.executeScript("return " + expression, arguments));
    }

    /** Runs statements that end by calling {@code done} with texts. */
    List<String> finish(String statements) {
        return strings(driver.executeAsyncScript("const done = arguments[0];" + statements));
    }

    private static List<String> strings(@Nullable Object value) {
        assertThat(value).isInstanceOf(List.class);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!is(expression)) {
            assertThat(System.nanoTime()).as("still not %s", expression).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What can be read on the page. */
    String text() {
        return string("document.body.innerText");
    }

    String text(String selector) {
        return find(selector).getText();
    }

    void click(String selector) {
        find(selector).click();
    }

    void type(String selector, String text) {
        find(selector).sendKeys(text);
    }

    /** Presses a key, wherever the focus is. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void choose(String selector, String value) {
        find(selector + " option[value='" + value + "']").click();
    }

    /** What the console says since it was asked last: errors, and what the policy of the page kept from happening. */
    List<String> complaints() {
        return messages(LogType.BROWSER);
    }

    /** Addresses that were asked for since the last time. */
    List<String> requests() {
        return messages(LogType.PERFORMANCE).stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private List<String> messages(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The page as PDF. */
    byte[] print() {
        Map<String, Object> printed = tools.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
