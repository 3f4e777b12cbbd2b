using System.Security.Cryptography;

namespace PolicyBot.Pages;

/// <summary>The page with the chat beside the cited passages.</summary>
public static class ChatPage
{
    // A tag that holds it is written where the page is; scripts read it there.
    private const string NoncePlace = "{nonce}";

    private const int NonceBytes = 16;

    private static readonly string Template = ReadTemplate();

    /// <summary>Whether the program was built with Web Chat, which the page needs.</summary>
    /// <param name="environment">Where the program's files are.</param>
    public static bool IsBuiltIn(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return environment.WebRootFileProvider.GetFileInfo("webchat/webchat.js").Exists;
    }

    /// <summary>The page as HTML.</summary>
    /// <param name="nonce">What the style elements that it makes must carry.</param>
    public static string With(string nonce) => Template.Replace(NoncePlace, nonce, StringComparison.Ordinal);

    /// <summary>A nonce for one response.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    private static string ReadTemplate()
    {
        using var stream = typeof(ChatPage).Assembly.GetManifestResourceStream("PolicyBot.Pages.chat.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
