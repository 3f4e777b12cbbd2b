using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.Tests.DirectLine.Tokens;

public sealed class SigningKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_is_made_once_and_kept()
    {
        var first = SigningKey.Open(_folder.File("data/directline.key"));
        var second = SigningKey.Open(_folder.File("data/directline.key"));
        var other = SigningKey.Open(_folder.File("other/directline.key"));

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.NotEqual(first.Bytes, other.Bytes);
        Assert.True(first.Bytes.Length >= 32);
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        SigningKey.Open(_folder.File("directline.key"));

        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no file modes.");
        else
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("directline.key")));
    }

    [Fact]
    public async Task All_that_make_it_at_once_get_the_same_and_leave_nothing_else()
    {
        using var start = new Barrier(16);
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return SigningKey.Open(_folder.File("directline.key"));
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(keys.Select(k => Convert.ToHexString(k.Bytes)).Distinct());
        Assert.Equal(["directline.key"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_is_no_key_is_named_and_left_alone()
    {
        var path = _folder.Write("directline.key", "short");

        var refused = Assert.Throws<IOException>(() => SigningKey.Open(path));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal("short", File.ReadAllText(path));
    }
}
