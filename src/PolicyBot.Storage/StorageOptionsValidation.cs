using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PolicyBot.Storage;

/// <summary>Finds the first wrong value among the options of the storage; what a connection string holds is never shown.</summary>
public sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    private const int LongestDays = 3650;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = options.Provider is null || !(options.IsPostgres || options.Provider.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
            ? $"PolicyBot__Storage__Provider is \"{options.Provider}\": give sqlite or postgres."
            : ConnectionIsWrong(options)
                ?? DaysAreWrong("PolicyBot__Storage__KeepDays", options.KeepDays)
                ?? DaysAreWrong("PolicyBot__Storage__KeepFeedbackDays", options.KeepFeedbackDays);
        return wrong is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? ConnectionIsWrong(StorageOptions options)
    {
        const string Name = "PolicyBot__Storage__ConnectionString";
        try
        {
            if (options.IsPostgres)
            {
                return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(options.ConnectionString).Host)
                    ? $"{Name} names no server: give Host=…;Database=…;Username=…;Password=…"
                    : null;
            }

            return options.ConnectionString is { Length: > 0 } given && new SqliteConnectionStringBuilder(given).DataSource.Length == 0
                ? $"{Name} names no file: give Data Source=…"
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return $"{Name} cannot be read: give {(options.IsPostgres ? "Host=…;Database=…;Username=…;Password=…" : "Data Source=…")}";
        }
    }

    private static string? DaysAreWrong(string name, int days) =>
        days is >= 1 and <= LongestDays ? null : $"{name} is {days}: give a number of days from 1 to {LongestDays}.";
}
