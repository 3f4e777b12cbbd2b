using Microsoft.Playwright;

namespace PolicyBot.EndToEnd;

/// <summary>A browser and a program for the tests of one class; every visitor has a window and a memory of their own.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private Browser? _browser;
    private BuiltProgram? _program;

    /// <summary>The program, once there is a visitor.</summary>
    public BuiltProgram Program => _program!;

    /// <summary>A visitor; skips the test where there is no browser.</summary>
    public async Task<Visitor> NewVisitorAsync(
        string language = "en-US", ColorScheme colors = ColorScheme.Light, int width = 1280, int height = 800)
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _browser ??= await Browser.StartAsync();
            _program ??= await BuiltProgram.StartAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            _starting.Release();
        }

        return await _browser.NewVisitorAsync(language, colors, width, height);
    }

    /// <summary>A visitor of the chat page; skips the test where the build has none.</summary>
    public async Task<Visitor> NewChatVisitorAsync(
        string language = "en-US", ColorScheme colors = ColorScheme.Light, int width = 1280, int height = 800)
    {
        var visitor = await NewVisitorAsync(language, colors, width, height);
        Assert.SkipUnless(await HasChatPageAsync(), "The program was built without npm, and so without the chat page.");
        return visitor;
    }

    /// <summary>Whether the program was built with npm.</summary>
    public async Task<bool> HasChatPageAsync() =>
        (await Program.Client.GetStringAsync("/", TestContext.Current.CancellationToken)).Contains("id=\"conversation\"", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_program is not null)
            await _program.DisposeAsync();
        _starting.Dispose();
    }
}
