using System.Globalization;
using Microsoft.Extensions.Options;
using PolicyBot.Configuration;

namespace PolicyBot.ChatModels;

/// <summary>Counts the tokens of a day (UTC) against the daily budget. The count is kept beside the index, so that a restart does not
/// begin anew and all processes over one data folder share it. Safe for use by several threads.</summary>
/// <param name="options">The budget.</param>
/// <param name="folders">Where the count is kept.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when the budget is spent, and when the count cannot be kept.</param>
public sealed class TokenBudget(IOptions<ProgramOptions> options, Folders folders, TimeProvider time, ILogger<TokenBudget> logger)
{
    private readonly Lock _lock = new();
    private readonly long _daily = options.Value.Chat.DailyTokens;
    private DateOnly _day;
    private long _spent;
    private bool _isTold;

    private string File => Path.Combine(folders.Data, "chat-tokens.txt");

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether there are tokens left today.</summary>
    public bool HasTokens
    {
        get
        {
            if (_daily == 0)
                return true;
            lock (_lock)
            {
                if (_day != Today)
                    Keep(0);
                if (_spent < _daily)
                    return true;
                if (!_isTold)
                    logger.LogWarning("The day's {Daily} tokens are spent; the documents' own sentences answer until midnight UTC", _daily);
                _isTold = true;
                return false;
            }
        }
    }

    /// <summary>Counts what a call used.</summary>
    /// <param name="tokens">Tokens read and written.</param>
    public void Spend(int tokens)
    {
        if (_daily == 0 || tokens == 0)
            return;
        lock (_lock)
            Keep(tokens);
    }

    private void Keep(int tokens)
    {
        var today = Today;
        if (_day != today)
            (_day, _spent, _isTold) = (today, 0, false);
        try
        {
            Directory.CreateDirectory(folders.Data);
            // Open for one process at a time: what the others counted is read first.
            using var file = new FileStream(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using var reader = new StreamReader(file, leaveOpen: true);
            if (reader.ReadToEnd().Split(' ') is [var day, var count]
                && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var kept) && kept == today
                && long.TryParse(count, CultureInfo.InvariantCulture, out var spent))
                _spent = Math.Max(_spent, spent);
            _spent += tokens;
            file.SetLength(0);
            using var writer = new StreamWriter(file);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd} {_spent}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Counted in memory at least.
            _spent += tokens;
            logger.LogWarning("The count of tokens cannot be kept in {File}. {Cause}", File, exception.Message);
        }
    }
}
