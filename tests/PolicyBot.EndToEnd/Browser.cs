using Microsoft.Playwright;

namespace PolicyBot.EndToEnd;

/// <summary>The installed Chromium.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        _playwright = playwright;
        _chromium = chromium;
    }

    /// <summary>Starts it; skips the test where none is installed.</summary>
    public static async Task<Browser> StartAsync()
    {
        var installed = Installed();
        Assert.SkipWhen(installed is null, "No Chromium is installed; set CHROMIUM to its path.");
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = installed,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A visitor with a window of their own.</summary>
    public async Task<Visitor> NewVisitorAsync(
        string language = "en-US", ColorScheme colors = ColorScheme.Light, int width = 1280, int height = 800)
    {
        var context = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = colors,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return new Visitor(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Installed()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] candidates = string.IsNullOrEmpty(named)
            ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            : [named];
        return candidates.FirstOrDefault(File.Exists);
    }
}
